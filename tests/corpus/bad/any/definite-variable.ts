// rule: SK1204
// mechanism: definite-assignment
// wrong: number, is undefined
export function go(): number {
  let total!: number;
  for (const n of []) total = n;
  return total;
}
