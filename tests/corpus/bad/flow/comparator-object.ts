// rule: SK1211
// mechanism: generic-method-bivariance
// wrong: throws TypeError
interface Order<T> {
  compare(left: T, right: T): number;
}
class Animal {
  readonly legs: number = 4;
}
class Bird extends Animal {
  readonly song = { length: 3 };
}
const bySong: Order<Bird> = { compare: (left, right) => left.song.length - right.song.length };

export function go(): number {
  const order: Order<Animal> = bySong;
  return order.compare(new Animal(), new Animal());
}
