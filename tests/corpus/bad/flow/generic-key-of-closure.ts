// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
function maker<T>(value: T): { readonly read: (key: keyof T) => T[keyof T] } {
  return { read: (key) => value[key] };
}

export function go(): string {
  const reader: { readonly read: (key: string) => string } = maker<Readonly<Record<string, string>>>({ a: 'x' });
  return reader.read('b').trim();
}
