// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
type Entry = { key: string | number } & { key: string | boolean };

function rename(entry: { key: string | number }): void {
  entry.key = 5;
}

export function go(): string {
  const entry: Entry = { key: 'a' };
  rename(entry);
  return entry.key.toUpperCase();
}
