// rule: SK1205
// mechanism: guard-launders
// wrong: string, is number
class A { v: string = 'x'; }
function assertW(x: unknown): asserts x is { v: string | number } { if (!(x instanceof A)) throw new Error('no'); }
export function go(): string { const a = new A(); const u: unknown = a; assertW(u); u.v = 5; return a.v; }
