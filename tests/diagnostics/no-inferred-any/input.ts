class Box<T> {
  constructor(readonly value: T) {}
}
export const box = new Box(1);
export function open(thing: unknown): number {
  if (thing instanceof Box) {
    const inside = thing.value;
    return inside.length + thing.value;
  }
  return 0;
}
