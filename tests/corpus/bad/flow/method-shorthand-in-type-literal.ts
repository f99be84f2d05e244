// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: number, is string
type Source = { read(fallback: number | string): number };

export function go(): number {
  const strict = { read: (fallback: number): number => fallback };
  const source: Source = strict;
  return source.read('none');
}
