// SK2110: what using drops is sent
import { Block, type Imp } from 'skerry';
import type { Store } from '../contracts.ts';

export function f(store: Imp<Store>): Imp<Store, 'Putting'> {
  using block = Block.allocate(1); //~
  return store.put({ block }); //!
}
