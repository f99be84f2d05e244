// rule: SK1247
// mechanism: thenable
// wrong: object, is undefined
interface Config {
  readonly then?: undefined;
}
class Rule {
  readonly when = 'a';
  then(done: (value: undefined) => void): void {
    done(undefined);
  }
}
interface Plain {
  readonly when: string;
}

async function load(rule: Plain): Promise<Plain> {
  return await Promise.resolve(rule);
}

export async function go(): Promise<object> {
  const config: Config = {};
  return config.then === undefined ? await load(new Rule()) : config;
}
