// rule: SK1221
// mechanism: index-write-over-property
// wrong: number, is string
interface Settings {
  port: number;
  [name: string]: number | string;
}

export function go(): number {
  const settings: Settings = { port: 80 };
  for (const name of Object.keys(settings)) [settings[name]] = ['http'];
  return settings.port;
}
