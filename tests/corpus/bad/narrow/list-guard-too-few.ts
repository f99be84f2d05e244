// rule: SK1205
// mechanism: list-guard-false-branch
// wrong: number, is string
type Colour = 'red' | 'green' | 'blue';
const COLOURS = ['red', 'green'] as const;
const isColour = (x: Colour | number): x is Colour => (COLOURS as readonly unknown[]).includes(x);
export function go(): number {
  const given: Colour | number = (['blue', 7] as const)[[0].length - 1] ?? 7;
  return isColour(given) ? 0 : given;
}
