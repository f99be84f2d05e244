// rule: SK1221
// mechanism: for-in-hidden-property
// wrong: number, is string
function values<T extends object>(source: T): T[Extract<keyof T, string>][] {
  const all: T[Extract<keyof T, string>][] = [];
  for (const key in source) all.push(source[key]);
  return all;
}

export function go(): number {
  const odd = { width: 1, unit: 'cm' };
  const size: { width: number } = odd;
  for (const value of values(size).slice(1)) return value;
  return 0;
}
