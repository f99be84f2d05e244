interface Animal {
  readonly name: string;
}
interface Dog extends Animal {
  readonly tricks: number;
}

export function roll(animals: readonly Animal[]): string {
  return animals.map((animal) => animal.name).join(', ');
}

export function selfTest(): boolean {
  const dogs: Dog[] = [
    { name: 'Rex', tricks: 3 },
    { name: 'Ada', tricks: 5 },
  ];
  const shown = roll(dogs);
  return shown === 'Rex, Ada' && dogs.every((dog) => dog.tricks > 0);
}
