// rule: SK1232
// mechanism: truth-of-shape
// wrong: number, is string
function f(x: { readonly length: number }): number { if (x) return 0; return x; }
export function go(): number { return f(''); }
