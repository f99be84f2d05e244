// rule: SK1212
// mechanism: index-signature-over-properties
// wrong: number, is string
type Settings = { port: number };

function set(record: Record<string, number | string>, key: string, value: string): void {
  record[key] = value;
}

export function go(): number {
  const settings: Settings = { port: 80 };
  set(settings, 'port', 'http');
  return settings.port;
}
