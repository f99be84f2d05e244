// rule: SK1232
// mechanism: typeof-object-union
// wrong: string, is function
interface Options {
  readonly length: number;
}

function nameOf(x: Options | string): string {
  if (typeof x === 'object') return '';
  return x;
}

export function go(): string {
  const f = (a: number): number => a;
  const options: Options = f;
  return nameOf(options);
}
