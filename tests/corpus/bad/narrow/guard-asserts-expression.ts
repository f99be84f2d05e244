// rule: SK1205
// mechanism: guard-asserts-expression
// wrong: string, is number
const nothing: undefined = undefined;
const isText: (value: unknown) => asserts value is string = (value): asserts value is string =>
  nothing && typeof value === 'string';

export function go(): string {
  const value: unknown = 5;
  isText(value);
  return value;
}
