// rule: SK1210
// mechanism: mutable-array-covariance
// wrong: throws TypeError
class Animal {
  constructor(readonly name: string) {}
}
class Dog extends Animal {
  bark(): string {
    return `${this.name}!`;
  }
}

function adopt(animals: Animal[]): void {
  animals.unshift(new Animal('cat'));
}

export function go(): string {
  const dogs = [new Dog('rex')];
  adopt(dogs);
  return dogs[0]?.bark() ?? '';
}
