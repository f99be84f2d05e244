// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
function show(count?: number, ...texts: string[]): string {
  return count === undefined ? String(texts.length) : count.toFixed();
}
function wrap(head: [number?], ...texts: string[]): string {
  return show(...head, ...texts);
}

export function go(): string {
  return wrap([], 'a');
}
