// rule: SK1232
// mechanism: in-generic-object
// wrong: string, is number
interface A { readonly a: number }
interface B { readonly b: string }
class C<T> { readonly b: number = 5; constructor(readonly a: T) {} }
function f(x: A | B): string { return 'b' in x ? x.b : ''; }
export function go(): string { return f(new C(1)); }
