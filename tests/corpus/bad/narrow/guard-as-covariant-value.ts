// rule: SK1221
// mechanism: predicate-covariance
// wrong: string, is number
type Test = (x: string | number | boolean) => x is number | boolean;

function rest(x: string | number | boolean, test: Test): string {
  return test(x) ? '' : x;
}

export function go(): string {
  const isFlag = (x: string | number | boolean) => typeof x === 'boolean';
  return rest(1, isFlag);
}
