// rule: SK1210
// mechanism: optional-undefined-written
// wrong: string, is undefined
interface Exact {
  note?: string;
}
interface Loose {
  note?: string | undefined;
}

function clear(loose: Loose): void {
  loose.note = undefined;
}

function noteOf(exact: Exact): string {
  return Object.hasOwn(exact, 'note') ? { note: 'none', ...exact }.note : 'absent';
}

export function go(): string {
  const exact: Exact = { note: 'a' };
  clear(exact);
  return noteOf(exact);
}
