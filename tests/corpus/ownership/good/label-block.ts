// a labelled block that is left early
import { type Block, drop } from 'skerry';

export function f(block: Block, now: boolean): void {
  work: {
    if (now) break work;
    block.bytes().fill(0);
  }
  drop(block);
}
