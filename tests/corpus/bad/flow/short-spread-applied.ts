// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, text: string): string {
  return String(count) + text.toUpperCase();
}

export function go(): string {
  const head: [number?] = [];
  return show.apply(undefined, [...head, 'a']);
}
