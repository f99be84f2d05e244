// rule: SK1212
// mechanism: forgotten-in-spread
// wrong: number, is string
interface Options {
  readonly name: string;
  readonly depth?: number;
}
const withName = (base: { readonly id: number }): Options => {
  const named = { ...base, name: 'a' };
  return named;
};

export function go(): number {
  const odd = { id: 1, depth: 'deep' };
  return withName(odd).depth ?? 0;
}
