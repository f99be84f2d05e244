// rule: SK1219
// mechanism: class-lookalike-type-argument
// wrong: throws TypeError
class Named {
  readonly name: string = 'a';
}
function nameOf<T extends Named>(x: T): string {
  if (x instanceof Named) return x.name;
  throw new TypeError('not Named');
}

export function go(): string {
  return nameOf<{ readonly name: string }>({ name: 'a' });
}
