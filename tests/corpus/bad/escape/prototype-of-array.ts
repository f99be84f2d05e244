// rule: SK1013
// mechanism: prototype-overwrite
// wrong: escapes
export function go(): boolean {
  const seen: unknown[] = [];
  const push = Array.prototype.push;
  Array.prototype.push = (...items: unknown[]) => seen.unshift(...items);
  const own: string[] = [];
  own.push('secret');
  Array.prototype.push = push;
  return seen[0] === 'secret';
}
