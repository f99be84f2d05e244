// rule: SK1205
// mechanism: guard-launders
// wrong: string, is number
type P = { readonly kind: 'a'; readonly v: string | number } | { readonly kind: 'b' };
function isM(x: P): x is { kind: 'a'; v: string | number } { return x.kind === 'a'; }
function set(x: P): void { if (isM(x)) x.v = 5; }
const o: { kind: 'a'; v: string } = { kind: 'a', v: 'x' };
export function go(): string { set(o); return o.v; }
