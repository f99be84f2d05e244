// rule: SK1211
// mechanism: override-narrow-parameter
// wrong: throws TypeError
class Animal {
  greet(_other: Animal): string {
    return 'hello';
  }
}
class Dog extends Animal {
  wag(): string {
    return 'wag';
  }
  override greet(other: Dog): string {
    return other.wag();
  }
}

export function go(): string {
  const animal: Animal = new Dog();
  return animal.greet(new Animal());
}
