// SK2109: an instance whose method takes stands for one that borrows
import { type Block, drop, type Ref } from 'skerry';

interface Looker {
  look(block: Ref<Block>): void;
}
class Taker {
  look(block: Block): void { //~
    drop(block);
  }
}
export function f(): Looker {
  return new Taker(); //!
}
