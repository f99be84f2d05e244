// rule: SK1232
// mechanism: truth-of-shape
// wrong: undefined, is string
function f(x: { readonly length: number } | undefined): undefined { return x ? undefined : x; }
export function go(): undefined { return f(''); }
