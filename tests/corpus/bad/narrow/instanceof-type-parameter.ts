// rule: SK1232
// mechanism: instanceof-generic-class-value
// wrong: string, is number
class Box<T> { constructor(readonly v: T) {} }
function as<T>(x: unknown, c: new (v: string) => T): T | undefined { return x instanceof c ? x : undefined; }
export function go(): string { const b = as<Box<string>>(new Box(5), Box); return b === undefined ? '' : b.v; }
