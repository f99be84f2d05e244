// rule: SK1232
// mechanism: instanceof-generic
// wrong: string, is number
interface A { readonly n: number }
class Box<T> { readonly n: number = 1; constructor(readonly v: T) {} }
function f(x: A | Box<string>): string { return x instanceof Box ? x.v : ''; }
export function go(): string { return f(new Box(5)); }
