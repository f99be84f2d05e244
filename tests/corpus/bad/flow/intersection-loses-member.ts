// rule: SK1210
// mechanism: intersection-write
// wrong: number, is string
type Both = { value: number } & { label: string };

function clear(loose: { value: number | string }): void {
  loose.value = 'cleared';
}

export function go(): number {
  const both: Both = { value: 1, label: 'a' };
  clear(both);
  return both.value;
}
