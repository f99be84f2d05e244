// rule: SK1232
// mechanism: in-library-object
// wrong: string, is undefined
interface A { readonly size: number }
interface B { get(): string }
function f(x: A | B): string { return 'get' in x ? x.get() : ''; }
export function go(): string { return f(new Map<string, string>()); }
