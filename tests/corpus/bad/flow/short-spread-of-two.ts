// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, name: string | undefined, text: string): string {
  return String(count) + String(name) + text.toUpperCase();
}
function wrap(...head: [number?, string?]): string {
  return show(...head, 'a');
}

export function go(): string {
  return wrap(1);
}
