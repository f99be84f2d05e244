// rule: SK1231
// mechanism: stale-assignment-narrowing
// wrong: number, is string
export function go(): number {
  let last: number | string = 0;
  ['a', 'b'].forEach((name) => {
    last = name;
  });
  return last;
}
