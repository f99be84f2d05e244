// rule: SK1232
// mechanism: comparing-objects
// wrong: number, is undefined
interface A { readonly a: string }
interface B { readonly b: number }
interface Y { readonly b?: number; readonly c: number }
function f(x: A | B, y: Y): number { switch (x) { case y: return x.b; default: return 0; } }
export function go(): number { const o = { a: '', c: 1 }; return f(o, o); }
