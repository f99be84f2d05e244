export interface Config {
  readonly port: number;
}

export function parseConfig(text: string): Config {
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null || !('port' in data) || typeof data.port !== 'number') {
    throw new TypeError('not a configuration');
  }
  return { port: data.port };
}

export function selfTest(): boolean {
  return parseConfig('{"port": 80}').port === 80;
}
