// rule: SK1232
// mechanism: in-index-signature
// wrong: string, is number
interface A { readonly a: number }
type R = { readonly [key: string]: string };
function f(x: A | R): string { return 'b' in x ? (x['b'] ?? '') : ''; }
export function go(): string { const o = { a: 1, b: 5 }; return f(o); }
