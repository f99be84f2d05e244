// rule: SK1230
// mechanism: stale-in-loop
// wrong: string, is undefined
interface Cursor {
  text: string | undefined;
}
function advance(cursor: Cursor): void {
  cursor.text = undefined;
}

export function go(): string {
  const cursor: Cursor = { text: 'a' };
  const seen: string[] = [];
  while (cursor.text !== undefined) {
    advance(cursor);
    seen.push(cursor.text);
  }
  for (const text of seen) return text;
  return '';
}
