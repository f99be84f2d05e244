// rule: SK1010
// mechanism: namespace-uninitialised
// wrong: throws ReferenceError
namespace Config {
  const read = (): number => port;
  export const first: number = read();
  const port: number = 1;
}

export function go(): number {
  return Config.first;
}
