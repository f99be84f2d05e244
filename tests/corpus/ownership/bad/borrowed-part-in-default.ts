// SK2109: part of a borrowed record, or a default, gets a name
import { Block, type Ref, drop } from 'skerry';

interface Open {
  readonly block?: Block;
}
export function f({ block = Block.allocate(1) }: Ref<Open>): void { //!~
  drop(block);
}
