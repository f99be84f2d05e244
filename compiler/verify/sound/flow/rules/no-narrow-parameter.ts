/** A function that takes less than its callers may pass. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noNarrowParameter: RulePage = {
  code: 'SK1211',
  name: 'no-narrow-parameter',
  summary: 'a function that takes less than its callers may pass',
  why: 'callers go by the wider type and pass what the function was not written for; TypeScript compares the parameters of methods both ways',
  help: 'let the parameter have the wider type and test it inside, or narrow the type that callers see',
  bad: [
    `interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark(): string;
}
interface Visitor {
  visit(animal: Animal): string;
}
export class Barker implements Visitor {
  visit(dog: Dog): string {
    return dog.bark();
  }
}
`,
    `interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark(): string;
}
export class Base {
  feed(animal: Animal): string {
    return animal.name;
  }
}
export class Derived extends Base {
  override feed(dog: Dog): string {
    return dog.bark();
  }
}
`,
    `export const g = (one: (word: string) => void): ((...words: string[]) => void) => one;
`,
  ],
  good: [
    `interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark(): string;
}
interface Visitor {
  visit(dog: Dog): string;
}
export class Namer implements Visitor {
  visit(animal: Animal): string {
    return animal.name;
  }
}
export const lengths = (names: readonly string[]): number[] => names.map((name) => name.length);
`,
  ],
};
