// rule: SK1214
// mechanism: void-callback-result
// wrong: string, is number
function describe(visit: (text: string) => string | void): string {
  const changed = visit('a');
  return changed || 'unchanged';
}

export function go(): string {
  const seen: string[] = [];
  const remember: (text: string) => void = (text) => seen.push(text);
  return describe(remember);
}
