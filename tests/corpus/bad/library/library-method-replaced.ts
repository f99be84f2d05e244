// rule: SK1241
// mechanism: library-overwritten
// wrong: escapes
export function go(): boolean {
  const abs = Math.abs;
  Math.abs = () => 7;
  const seven = Math.abs(1) === 7;
  Math.abs = abs;
  return seven;
}
