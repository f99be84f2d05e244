// rule: SK1232
// mechanism: instanceof-generic-class-value
// wrong: string, is number
class Box<T> { constructor(readonly v: T) {} }
const c: new (v: string) => Box<string> = Box;
function f(x: unknown): string { return x instanceof c ? x.v : ''; }
export function go(): string { return f(new Box(5)); }
