// rule: SK1232
// mechanism: truth-of-shape
// wrong: undefined, is string
function f<T extends { readonly length: number }>(x: T | undefined): undefined { if (x) return undefined; return x; }
export function go(): undefined { return f(''); }
