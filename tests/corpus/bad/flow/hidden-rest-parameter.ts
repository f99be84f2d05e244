// rule: SK1215
// mechanism: hidden-rest-parameter
// wrong: number, is string
function sum(first: number, ...rest: number[]): number {
  for (const each of rest) return each;
  return first;
}

export function go(): number {
  const single: (first: number) => number = sum;
  const labelled: (first: number, label: string) => number = single;
  return labelled(1, 'one');
}
