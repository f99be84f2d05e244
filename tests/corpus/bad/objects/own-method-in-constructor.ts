// rule: SK1242
// mechanism: method-call-before-fields
// wrong: string, is undefined
class Person {
  readonly greeting: string;
  readonly name: string;
  constructor(name: string) {
    this.greeting = this.greet();
    this.name = name;
  }
  greet(): string {
    return this.name;
  }
}

export function go(): string {
  return new Person('ann').greeting;
}
