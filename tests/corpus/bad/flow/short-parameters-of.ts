// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, text: string): string {
  return String(count) + text.toUpperCase();
}

function wrap<F extends (...args: never) => string>(
  first: F,
  last: (...args: [...Parameters<F>, string]) => string,
): (...args: Parameters<F>) => string {
  return (...args) => last(...args, 'x') + String(first.length);
}

export function go(): string {
  return wrap((count?: number) => String(count), show)();
}
