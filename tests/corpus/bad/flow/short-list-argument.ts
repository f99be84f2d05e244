// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, text: string): string {
  return String(count) + text.toUpperCase();
}
function later<A extends readonly unknown[], R>(last: (...args: [...A, string]) => R): (...args: A) => R {
  return (...args) => last(...args, 'x');
}

export function go(): string {
  return later<[number?], string>(show)();
}
