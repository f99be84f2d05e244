// rule: SK1232
// mechanism: in-index-signature
// wrong: string, is number
interface A { readonly [key: `x-${string}`]: number }
interface B { readonly b: string }
function f(x: A | B): string { return 'b' in x ? x.b : ''; }
export function go(): string { const o = { 'x-a': 1, b: 5 }; const a: A = o; return f(a); }
