// SK2111: an owned parameter with a default
import { Block, drop } from 'skerry';

export function f(block: Block = Block.allocate(1)): void { //!~
  drop(block);
}
