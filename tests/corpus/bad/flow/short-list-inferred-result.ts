// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function make<A extends readonly unknown[]>(args: A) {
  return [...args, 'x'] as const;
}

export function go(): string {
  const made = make<[number?]>([]);
  return made[1].toUpperCase();
}
