// rule: SK1230
// mechanism: equality-with-stale-narrowing
// wrong: throws TypeError
interface Cell {
  value: string | number;
}

function use(at: Cell, change: () => void, other: { readonly value: string | number }): string {
  if (typeof at.value !== 'string') return '';
  change();
  if (other.value !== at.value) return '';
  return other.value.trim();
}

export function go(): string {
  const at: Cell = { value: 'a' };
  const change = (): void => {
    at.value = 1;
  };
  return use(at, change, { value: 1 });
}
