// rule: SK1205
// mechanism: assertion-function
// wrong: string, is undefined
function check(_condition: unknown): asserts _condition {}

export function go(): string {
  const x: string | undefined = ['a'][1];
  check(x !== undefined);
  return x;
}
