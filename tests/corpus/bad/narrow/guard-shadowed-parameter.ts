// rule: SK1205
// mechanism: guard-shadowed-parameter
// wrong: string, is number
function isS(x: unknown): x is string { { const x = 'a'; return typeof x === 'string'; } }
export function go(): string { const u: unknown = 5; return isS(u) ? u : 'no'; }
