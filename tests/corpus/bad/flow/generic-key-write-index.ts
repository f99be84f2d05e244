// rule: SK1217
// mechanism: generic-key-write-index
// wrong: number, is string
interface Settings {
  port: number;
  [name: string]: number | string;
}
function set<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
  target[key] = value;
}

export function go(): number {
  const settings: Settings = { port: 80 };
  const name: string = ['po', 'rt'].join('');
  set<Settings, string>(settings, name, 'http');
  return settings.port;
}
