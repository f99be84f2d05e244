// rule: SK1215
// mechanism: hidden-rest-parameter
// wrong: number, is string
const last = (...all: number[]): number => all.pop() ?? 0;

export function go(): number {
  const single: (first: number) => number = last;
  const labelled: (first: number, label: string) => number = single;
  return labelled(1, 'one');
}
