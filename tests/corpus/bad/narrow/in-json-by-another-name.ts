// rule: SK1232
// mechanism: in-foreign-object
// wrong: string, is number
interface A { readonly a: number }
interface B { readonly b: string }
function isA(x: unknown): x is A { return typeof x === 'object' && x !== null && 'a' in x && typeof x.a === 'number'; }
function f(x: A | B): string { return 'b' in x ? x.b : ''; }
const J = JSON;
export function go(): string { const v = J.parse('{"a":1,"b":5}'); return isA(v) ? f(v) : ''; }
