// rule: SK1205
// mechanism: guard-class-value
// wrong: string, is object
class Base { readonly a: number = 1; }
class Derived extends Base { readonly b: number = 1; }
const c: typeof Base = Derived;
function isBase(x: unknown): x is Base { return x instanceof c; }
function f(x: Base | string): string { return isBase(x) ? '' : x; }
export function go(): string { return f(new Base()); }
