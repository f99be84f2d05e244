// SK2109: a borrowed record is taken apart by an assignment
import { type Block, type Ref, drop } from 'skerry';

interface Open {
  readonly block: Block;
  readonly size: number;
}
export function f(open: Ref<Open>): void {
  let block: Block;
  ({ block } = open); //!~
  drop(block);
}
