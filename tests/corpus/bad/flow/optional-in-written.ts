// rule: SK1210
// mechanism: optional-undefined-written
// wrong: string, is undefined
interface Exact {
  held: { readonly note?: string };
}
interface Loose {
  held: { readonly note?: string | undefined };
}

function clear(loose: Loose): void {
  loose.held = { note: undefined };
}

export function go(): string {
  const exact: Exact = { held: { note: 'a' } };
  clear(exact);
  return { note: 'none', ...exact.held }.note;
}
