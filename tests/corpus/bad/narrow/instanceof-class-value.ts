// rule: SK1232
// mechanism: instanceof-class-value
// wrong: string, is object
class Animal {
  readonly legs: number = 4;
}
class Dog extends Animal {
  readonly name: string = 'rex';
}
const show = (x: Animal | string, kind: typeof Animal): string => (x instanceof kind ? 'animal' : x);

export function go(): string {
  return show(new Animal(), Dog);
}
