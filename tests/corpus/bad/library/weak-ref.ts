// rule: TS2304
// mechanism: ambient-collector
// wrong: escapes
export function go(): boolean {
  const kept = { secret: 1 };
  const watched = new WeakRef(kept);
  return watched.deref() === kept;
}
