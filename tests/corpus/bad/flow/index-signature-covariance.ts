// rule: SK1210
// mechanism: index-signature-covariance
// wrong: number, is string
type Dictionary<T> = { [name: string]: T };

function tag(entries: Dictionary<number | string>): void {
  entries.tag = 'x';
}

export function go(): number {
  const totals: Dictionary<number> = { tag: 1 };
  tag(totals);
  return totals.tag ?? 0;
}
