// SK2109: a borrowed record is taken apart
import { type Block, type Ref, drop } from 'skerry';

interface Open {
  readonly block: Block;
  readonly size: number;
}
export function f(open: Ref<Open>): void {
  const { block } = open; //!~
  drop(block);
}
