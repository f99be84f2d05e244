// rule: SK1232
// mechanism: in-operator-union
// wrong: string, is number
const k = Symbol('k');
interface A { readonly [k]: string }
interface B { readonly b: number }
function f(x: A | B): string { return k in x ? x[k] : ''; }
export function go(): string { const o = { b: 1, [k]: 5 }; return f(o); }
