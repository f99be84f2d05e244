// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, text: string): string {
  return String(count) + text.toUpperCase();
}

interface Later {
  wrap<A extends readonly unknown[]>(last: (...all: [...args: A, text: string]) => string): (...args: A) => string;
}
const later: Later = {
  wrap:
    (last) =>
    (...args) =>
      last(...args, 'x'),
};

export function go(): string {
  return later.wrap<[number?]>(show)();
}
