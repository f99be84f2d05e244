// SK2110: what using drops is dropped
import { Block, drop } from 'skerry';

export function f(): void {
  using block = Block.allocate(1); //~
  drop(block); //!
}
