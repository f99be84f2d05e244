// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function make<A extends readonly unknown[]>(args: A) {
  return [...args, 'x'] as const;
}
const short = make<[number?]>;

export function go(): string {
  return short([])[1].toUpperCase();
}
