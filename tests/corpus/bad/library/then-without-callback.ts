// rule: TS2322
// mechanism: defaulted-type-argument
// wrong: number, is string
export async function go(): Promise<number> {
  return await Promise.resolve('text').then<number>();
}
