// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: throws TypeError
class Reducer {
  constructor(readonly rules: { apply(value: string | undefined): string }) {}
  run(): string {
    return this.rules.apply(undefined);
  }
}

export function go(): string {
  const trim = {
    apply(value: string): string {
      return value.trim();
    },
  };
  return new Reducer(trim).run();
}
