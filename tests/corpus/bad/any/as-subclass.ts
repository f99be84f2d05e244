// rule: SK1203
// mechanism: assertion-down
// wrong: throws TypeError
class Animal {
  readonly legs = 4;
}
class Dog extends Animal {
  bark(): string {
    return 'woof';
  }
}

export function go(): string {
  const animal = new Animal();
  return (animal as Dog).bark();
}
