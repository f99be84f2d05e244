// rule: SK1232
// mechanism: in-generic-object
// wrong: string, is number
interface A { readonly a: number }
interface B { readonly b: string }
function mk<T>(a: T) { return { a, b: 5 }; }
function f(x: A | B): string { return 'b' in x ? x.b : ''; }
export function go(): string { return f(mk(1)); }
