// rule: SK1232
// mechanism: guard-of-shape
// wrong: number, is function
interface User { readonly name: string }
function isUser(x: unknown): x is User { return typeof x === 'object' && x !== null && 'name' in x && typeof x.name === 'string'; }
const isU = (x: unknown): x is User => isUser(x);
function f(x: User | number): number { if (!isU(x)) return x; return 0; }
export function go(): number { return f(() => 1); }
