// refused: SK1203
// advice: narrow with a test
export interface Config {
  readonly port: number;
}

export function parseConfig(text: string): Config {
  const data: unknown = JSON.parse(text);
  return data as Config;
}

export function selfTest(): boolean {
  return parseConfig('{"port": 80}').port === 80;
}
