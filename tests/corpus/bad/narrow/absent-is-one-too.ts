// rule: SK1232
// mechanism: guard-of-own-parameter
// wrong: throws TypeError
const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

function size(text: string | undefined): number {
  if (isDefined<string | undefined>(text)) return 0;
  const none: { length: number } = text;
  return none.length;
}

export function go(): number {
  return size(undefined);
}
