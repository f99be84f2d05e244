// rule: SK1230
// mechanism: getter-narrowed
// wrong: string, is undefined
class Config {
  static #reads = 0;
  static get mode(): string | undefined {
    return Config.#reads++ === 0 ? 'on' : undefined;
  }
}

export function go(): string {
  if (Config.mode === undefined) return '';
  return Config.mode;
}
