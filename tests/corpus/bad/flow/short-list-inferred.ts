// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, text: string): string {
  return String(count) + text.toUpperCase();
}

function call<A extends readonly unknown[], R>(last: (...args: [...A, string]) => R, args: A): R {
  return last(...args, 'x');
}

export function go(): string {
  const head: [number?] = [];
  return call<[number?], string>(show, head);
}
