// rule: SK1205
// mechanism: guard-launders
// wrong: throws TypeError
class Animal { readonly name: string = 'a'; }
class Dog extends Animal { readonly bark: () => string = () => 'w'; }
class C { m(d: Dog): string { return d.bark(); } }
function assertM(x: unknown): asserts x is { m(a: Animal): string } { if (!(x instanceof C)) throw new Error('no'); }
export function go(): string { const u: unknown = new C(); assertM(u); return u.m(new Animal()); }
