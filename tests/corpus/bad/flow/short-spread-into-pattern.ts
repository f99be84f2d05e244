// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
function show(...[count, text]: [number | undefined, string]): string {
  return String(count) + text.toUpperCase();
}

export function go(): string {
  const head: [number?] = [];
  return show(...head, 'a');
}
