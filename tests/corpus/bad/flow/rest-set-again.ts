// rule: SK1212
// mechanism: rest-of-a-pattern-set-again
// wrong: string, is number
interface Wide {
  a: number;
  b?: number;
}
interface Options {
  readonly a: number;
  readonly b?: string;
}
export function go(): string {
  const source: Wide = { a: 1, b: 2 };
  let { b, ...others } = source;
  const full = { a: 1, b: 5 };
  if (b === 2) others = full;
  const options: Options = { ...others };
  return options.b ?? '';
}
