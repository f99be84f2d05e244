// SK2101: the value of a logical assignment too
import { Block, drop } from 'skerry';

export function f(block: Block | undefined): void {
  let x = block;
  const y = (x ??= Block.allocate(1)); //~
  drop(x); //!
  drop(y);
}
