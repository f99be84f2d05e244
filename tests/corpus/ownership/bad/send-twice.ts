// SK2101: a block sent in two messages
import { type Block, type Imp, drop } from 'skerry';
import type { Store } from '../contracts.ts';

export function f(block: Block, a: Imp<Store>, b: Imp<Store>): void {
  drop(a.put({ block })); //~
  drop(b.put({ block })); //!
}
