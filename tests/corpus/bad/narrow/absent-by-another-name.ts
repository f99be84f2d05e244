// rule: SK1221
// mechanism: guard-of-own-parameter
// wrong: throws TypeError
const isDefined = <T>(value: T | undefined): value is T => value !== undefined;
const isOne: (value: string | undefined) => value is string | undefined = isDefined;

export function go(): number {
  const text = ['a', undefined].at(-1);
  if (isOne(text)) return 0;
  const none: { length: number } = text;
  return none.length;
}
