// rule: SK1232
// mechanism: equality-loose
// wrong: number, is bigint
function f(x: bigint | number, y: number): number { return x == y ? x : 0; }
export function go(): number { return f(1n, 1); }
