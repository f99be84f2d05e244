// rule: SK1232
// mechanism: guard-of-shape
// wrong: number, is string
function isLen(x: unknown): x is { readonly length: number } { return typeof x === 'object' && x !== null && 'length' in x && typeof x.length === 'number'; }
function f(x: { readonly length: number }): number { if (isLen(x)) return 0; return x; }
export function go(): number { return f('abc'); }
