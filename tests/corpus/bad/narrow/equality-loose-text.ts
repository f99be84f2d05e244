// rule: SK1232
// mechanism: equality-loose
// wrong: number, is string
function f(x: '1' | 2, y: number): number { return x == y ? x : 0; }
export function go(): number { return f('1', 1); }
