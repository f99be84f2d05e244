// rule: SK1205
// mechanism: guard-of-getter
// wrong: string, is number
class Flip { #i = 0; get v(): string | number { this.#i += 1; return this.#i % 2 === 1 ? 'x' : 1; } }
function isS(x: { readonly v: string | number }): x is { readonly v: string } { return typeof x.v === 'string'; }
function use(x: { readonly v: string }): string { return x.v; }
export function go(): string { const f: { readonly v: string | number } = new Flip(); return isS(f) ? use(f) : ''; }
