// rule: SK1212
// mechanism: forgotten-in-rest
// wrong: number, is string
interface Options {
  readonly depth?: number;
  readonly name: string;
}

export function go(): number {
  const odd = { name: 'a', id: 1, depth: 'deep' };
  const plain: { name: string; id: number } = odd;
  const { id: _id, ...rest } = plain;
  const options: Options = rest;
  return options.depth ?? 0;
}
