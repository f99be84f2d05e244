// rule: TS2322
// mechanism: defaulted-type-argument
// wrong: number, is string
export async function go(): Promise<number> {
  const handler: ((text: string) => number) | undefined = [][0];
  return await Promise.resolve('text').then<number>(handler);
}
