// rule: SK1004
// mechanism: arguments-hidden
// wrong: escapes
function peek(_item: string): boolean {
  for (const each of arguments) if (typeof each === 'object') return true;
  return false;
}

export function go(): boolean {
  const everyone = ['a', 'b'];
  return everyone.some(peek);
}
