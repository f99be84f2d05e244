// rule: SK1230
// mechanism: stale-static-property
// wrong: string, is null
class Config {
  static current: string | null = 'on';
  static reset(): void {
    Config.current = null;
  }
}

export function go(): string {
  if (Config.current === null) return '';
  Config.reset();
  return Config.current;
}
