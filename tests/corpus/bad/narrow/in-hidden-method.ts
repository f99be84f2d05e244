// rule: SK1232
// mechanism: in-operator-union
// wrong: throws TypeError
interface Fish {
  readonly name: string;
  swim(): string;
}
interface Bird {
  readonly name: string;
  fly(): string;
}
const move = (animal: Fish | Bird): string => ('swim' in animal ? animal.swim() : animal.fly());

export function go(): string {
  const penguin = { name: 'p', fly: () => 'no', swim: true };
  const bird: Bird = penguin;
  return move(bird);
}
