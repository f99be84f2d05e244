// rule: SK1205
// mechanism: guard-own-label
// wrong: string, is number
function isS(x: unknown): x is string { skerry_0: { return true; } }
export function go(): string { const u: unknown = 5; return isS(u) ? u : 'no'; }
