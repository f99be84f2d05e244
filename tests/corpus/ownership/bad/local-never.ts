// SK2102: a new block that is lost
import { Block } from 'skerry';

export function f(): void {
  const block = Block.allocate(8); //!
  block.bytes().fill(1);
} //~
