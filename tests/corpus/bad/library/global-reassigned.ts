// rule: TS2588
// mechanism: global-reassigned
// wrong: escapes
export function go(): boolean {
  const kept = Math;
  Math = { ...kept, abs: () => 7 };
  const seven = Math.abs(1) === 7;
  Math = kept;
  return seven;
}
