// rule: SK1215
// mechanism: hidden-default-parameter
// wrong: number, is string
const scale = (value: number, factor = 2): number => (factor === 2 ? value : factor);

export function go(): number {
  const plain: (value: number) => number = scale;
  const loud: (value: number, unit: string) => number = plain;
  return loud(1, 'cm');
}
