// rule: SK1232
// mechanism: and-gives-left
// wrong: string, is number
function f<T>(x: T): string { return x && 'a'; }
export function go(): string { return f(0); }
