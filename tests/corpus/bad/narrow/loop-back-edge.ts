// rule: SK1231
// mechanism: stale-in-loop
// wrong: number, is undefined
export function go(): number {
  let left: number | undefined = 3;
  const take = (): void => {
    left = undefined;
  };
  if (left === undefined) return 0;
  let last = 0;
  for (let round = 0; round < 2; round += 1) {
    last = left;
    take();
  }
  return last;
}
