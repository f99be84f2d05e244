// SK2109: part of a borrowed record, or a default, is assigned
import { Block, type Ref, drop } from 'skerry';

interface Open {
  readonly block?: Block;
}
export function f(open: Ref<Open>): void {
  let block: Block;
  ({ block = Block.allocate(1) } = open); //!~
  drop(block);
}
