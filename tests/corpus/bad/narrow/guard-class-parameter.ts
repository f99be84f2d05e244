// rule: SK1205
// mechanism: guard-class-value
// wrong: string, is object
class Base { readonly a: number = 1; }
class Derived extends Base { readonly b: number = 1; }
function isBase(x: unknown, c: typeof Base): x is Base { return x instanceof c; }
function f(x: Base | string): string { return isBase(x, Derived) ? '' : x; }
export function go(): string { return f(new Base()); }
