// rule: SK1230
// mechanism: stale-narrowing-as-key
// wrong: throws TypeError
type Key = 'a' | 'b';

function use(at: { key: Key }, change: () => void): string {
  if (at.key !== 'a') return '';
  change();
  const table = { a: 'one' };
  return table[at.key].trim();
}

export function go(): string {
  const at: { key: Key } = { key: 'a' };
  return use(at, () => {
    at.key = 'b';
  });
}
