// SK2109: a borrow is kept by a class that does not know it is one
import type { Block, Ref } from 'skerry';

class Box<T> {
  readonly value: T;
  constructor(value: T) { //~
    this.value = value;
  }
}
export function keep(block: Ref<Block>): Box<Ref<Block>> {
  return new Box<Ref<Block>>(block); //!
}
