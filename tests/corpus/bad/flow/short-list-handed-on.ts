// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, text: string): string {
  return String(count) + text.toUpperCase();
}
function later<A extends readonly unknown[], R>(last: (...args: [...A, string]) => R): (...args: A) => R {
  return (...args) => last(...args, 'x');
}

const twice = <B extends readonly unknown[], R>(last: (...args: [...B, string]) => R): ((...args: B) => R) =>
  later<B, R>(last);

export function go(): string {
  return twice<[number?], string>(show)();
}
