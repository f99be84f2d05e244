/** Something mutable seen under a wider type. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noMutableWidening: RulePage = {
  code: 'SK1210',
  name: 'no-mutable-widening',
  summary: 'something mutable seen under a wider type',
  why: 'through the wider type a value of another kind can be put in, and whoever holds the narrower type finds it there',
  help: 'take `readonly` arrays and properties where nothing is changed (`readonly Animal[]`), pass a copy (`[...dogs]`, `{ ...options }`), or declare the value with the wider type at once',
  bad: [
    `interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark(): string;
}
export function adopt(dogs: Dog[], cat: Animal): void {
  const animals: Animal[] = dogs;
  animals.push(cat);
}
`,
    `interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark(): string;
}
export function swap(kennel: { pet: Dog }, cat: Animal): void {
  const home: { pet: Animal } = kennel;
  home.pet = cat;
}
`,
    `export function f(m: Map<string, number>): Map<string, number | string> {
  return m;
}
`,
  ],
  good: [
    `interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark(): string;
}
export const names = (animals: readonly Animal[]): string[] => animals.map((animal) => animal.name);
export const f = (dogs: Dog[]): string[] => names(dogs);
export const g = (dogs: Dog[]): Animal[] => [...dogs];
`,
    `interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark(): string;
}
export const h = (kennel: { pet: Dog }): { pet: Animal } => kennel;
export const fresh = (dog: Dog): { pets: Animal[]; byName: Map<string, Animal> } => ({
  pets: [dog],
  byName: new Map([[dog.name, dog]]),
});
`,
  ],
};
