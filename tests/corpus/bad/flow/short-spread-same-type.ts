// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
function wrap(...head: readonly [string?]): [string | undefined, string] {
  return [...head, 'a'];
}

export function go(): string {
  return wrap()[1].toUpperCase();
}
