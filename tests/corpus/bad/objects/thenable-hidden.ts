// rule: SK1247
// mechanism: thenable
// wrong: { readonly n: number; }, is string
const made = { n: 1, then: (done: (value: string) => void) => done('text') };
const hidden: { readonly n: number } = made;

async function keep(value: { readonly n: number }): Promise<{ readonly n: number }> {
  return value;
}

export async function go(): Promise<{ readonly n: number }> {
  return await keep(hidden);
}
