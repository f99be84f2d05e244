// rule: SK1230
// mechanism: equality-with-stale-narrowing
// wrong: throws TypeError
function use(at: { value: string | number }, change: () => void, other: string | number): string {
  if (typeof at.value !== 'string') return '';
  change();
  return at.value === other ? other.trim() : '';
}

export function go(): string {
  const at: { value: string | number } = { value: 'a' };
  const change = (): void => {
    at.value = 1;
  };
  return use(at, change, 1);
}
