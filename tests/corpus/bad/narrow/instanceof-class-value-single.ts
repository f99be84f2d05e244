// rule: SK1232
// mechanism: instanceof-class-value
// wrong: string, is object
class Base { readonly a: number = 1; }
class Derived extends Base { readonly b: number = 1; }
function f(x: Base, c: typeof Base): string { if (x instanceof c) return 'a'; return x; }
export function go(): string { return f(new Base(), Derived); }
