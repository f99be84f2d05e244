// rule: SK1221
// mechanism: stale-destructuring-assignment
// wrong: string, is undefined
function clear(b: [string | undefined]): void { b[0] = undefined; }
export function go(): string { const o: [string | undefined] = ['a']; let s: string = ''; if (o[0] !== undefined) { clear(o); [s] = o; } return s; }
