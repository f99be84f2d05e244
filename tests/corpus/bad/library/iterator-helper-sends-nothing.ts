// rule: SK1211
// mechanism: generator-next
// wrong: number, is undefined
function* echo(): Generator<number, void, number> {
  const heard = yield 1;
  yield heard;
}

export function go(): number {
  const all = echo().toArray();
  for (const n of all.slice(1)) return n;
  return 0;
}
