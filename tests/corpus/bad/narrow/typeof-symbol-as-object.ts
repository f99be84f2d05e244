// rule: SK1232
// mechanism: typeof-shape
// wrong: number, is symbol
function f(x: { readonly description: string | undefined }): number { if (typeof x === 'object') return 0; return x; }
export function go(): number { return f(Symbol('a')); }
