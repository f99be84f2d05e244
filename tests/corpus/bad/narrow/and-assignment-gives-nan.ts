// rule: SK1232
// mechanism: and-gives-nan
// wrong: string, is number
function f(n: number | string): 0 | '' | 'a' { return (n &&= 'a'); }
export function go(): string { const r = f(Number.NaN); return r === 0 ? 'zero' : r; }
