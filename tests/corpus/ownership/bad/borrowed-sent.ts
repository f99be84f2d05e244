// SK2109: a borrowed block is sent
import type { Block, Imp, Ref } from 'skerry';
import type { Store } from '../contracts.ts';

export function f(store: Imp<Store>, block: Ref<Block>): Imp<Store, 'Putting'> { //~
  return store.put({ block }); //!
}
