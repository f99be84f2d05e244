// rule: SK1221
// mechanism: index-write-over-property
// wrong: number, is string
interface Settings {
  port: number;
  [name: string]: number | string;
}
function set(settings: Settings, name: string, value: string): void {
  settings[name] = value;
}

export function go(): number {
  const settings: Settings = { port: 80 };
  set(settings, 'port', 'http');
  return settings.port;
}
