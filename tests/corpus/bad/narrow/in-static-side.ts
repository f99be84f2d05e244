// rule: SK1232
// mechanism: in-function-object
// wrong: string, is number
interface A { readonly a: number }
interface B { readonly b: string }
class C { static readonly a: number = 1; static readonly b: number = 5; }
function f(x: A | B): string { return 'b' in x ? x.b : ''; }
export function go(): string { return f(C); }
