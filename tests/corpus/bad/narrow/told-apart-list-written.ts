// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
function add<T>(x: T | T[], more: T): void {
  if (Array.isArray(x)) x.push(more);
}

export function go(): string {
  const texts = ['a'];
  add<unknown>(texts, 5);
  return texts.map((x) => x.trim()).join();
}
