// rule: SK1232
// mechanism: typeof-shape
// wrong: number, is string
function f<T extends { readonly length: number }>(x: T | number): number { return typeof x === 'object' ? 0 : x; }
export function go(): number { return f<string>('abc'); }
