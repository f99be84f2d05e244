// SK2104: bytes of a block read after it was sent
import { type Block, type Imp, drop } from 'skerry';
import type { Store } from '../contracts.ts';

export function f(store: Imp<Store>, block: Block): number {
  drop(store.put({ block })); //~
  return block.bytes().length; //!
}
