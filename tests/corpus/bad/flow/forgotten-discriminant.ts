// rule: SK1212
// mechanism: forgotten-discriminant
// wrong: string, is number
type Reply =
  | { readonly error?: undefined; readonly value: number }
  | { readonly error: string; readonly value: string };

function textOf(reply: Reply): string {
  return reply.error === undefined ? '' : reply.value;
}

export function go(): string {
  const odd = { error: 'hidden', value: 1 };
  const plain: { readonly value: number } = odd;
  return textOf(plain);
}
