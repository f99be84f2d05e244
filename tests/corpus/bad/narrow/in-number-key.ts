// rule: SK1232
// mechanism: in-operator-union
// wrong: string, is number
interface A { readonly 0: string }
interface B { readonly b: number }
function f(x: A | B): string { return 0 in x ? x[0] : ''; }
export function go(): string { const o = { b: 1, 0: 5 }; return f(o); }
