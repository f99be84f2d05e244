// rule: SK1232
// mechanism: instanceof-generic
// wrong: string, is number
interface A { readonly size: number }
function f(x: A | Map<string, string>): string { return x instanceof Map ? (x.get('a') ?? '') : ''; }
export function go(): string { return f(new Map([['a', 5]])); }
