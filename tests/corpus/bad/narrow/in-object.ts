// rule: SK1232
// mechanism: in-object
// wrong: string, is number
interface B { readonly b: string }
function f(x: object | B): string { return 'b' in x ? x.b : ''; }
export function go(): string { const o = { a: 1, b: 5 }; return f(o); }
