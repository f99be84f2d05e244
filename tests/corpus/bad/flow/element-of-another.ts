// rule: SK1221
// mechanism: element-of-type-parameter
// wrong: throws TypeError
const say = { yes: (): string => 'aye', no: (): string => 'nay' };
function choose<const T extends readonly string[]>(options: T, others: readonly string[]): T[number] | undefined {
  const found = others.find((other) => !options.includes(other));
  return found;
}

export function go(): string {
  const chosen = choose(['yes', 'no'], ['perhaps']);
  return chosen === undefined ? '' : say[chosen]();
}
