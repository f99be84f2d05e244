// SK2109: a part of a borrowed record is dropped
import { type Block, type Ref, drop } from 'skerry';

interface Open {
  readonly block: Block;
  readonly size: number;
}
export function f(open: Ref<Open>): void {
  drop(open.block); //!~
}
