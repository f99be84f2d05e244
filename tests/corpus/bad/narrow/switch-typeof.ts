// rule: SK1232
// mechanism: typeof-shape
// wrong: number, is string
function f(x: { readonly length: number } | number): number { switch (typeof x) { case 'number': return x; case 'object': return 0; default: return x; } }
export function go(): number { return f('abc'); }
