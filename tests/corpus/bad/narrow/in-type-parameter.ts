// rule: SK1232
// mechanism: in-object
// wrong: string, is number
interface B { readonly b: string }
function f<T extends { readonly a: number }>(x: T | B): string { return 'b' in x ? x.b : ''; }
export function go(): string { const o = { a: 1, b: 5 }; return f(o); }
