// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: throws TypeError
interface Handler {
  run(input: string | undefined): number;
}

export function go(): number {
  const strict = { run: (input: string) => input.length };
  const handlers: Handler[] = [strict];
  return handlers[0]?.run(undefined) ?? 0;
}
