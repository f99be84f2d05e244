// rule: SK1232
// mechanism: typeof-expando
// wrong: number, is function
interface Rule { readonly title: string }
function f(x: Rule): number { if (typeof x === 'object') return 0; return x; }
function c(): void {}
c.title = 'a';
export function go(): number { return f(c); }
