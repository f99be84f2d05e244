// rule: SK1232
// mechanism: instanceof-class-value
// wrong: string, is object
// inferred predicate by a class value
class Base { readonly a: number = 1; }
class Derived extends Base { readonly b: number = 1; }
const c: typeof Base = Derived;
const isB = (x: unknown) => x instanceof c;
function f(x: Base | string): string { return isB(x) ? '' : x; }
export function go(): string { return f(new Base()); }
