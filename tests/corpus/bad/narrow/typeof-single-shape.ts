// rule: SK1232
// mechanism: typeof-shape
// wrong: number, is string
function f(x: { readonly length: number }): number { if (typeof x === 'object') return 0; return x; }
export function go(): number { return f('abc'); }
