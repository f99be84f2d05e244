// owned records, and each part is used up
import { type Block, type Imp, OwnedMap, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

interface Open {
  readonly block: Block;
  readonly peer: Imp<Echo>;
}
export function f(open: Open): void {
  using map = new OwnedMap<bigint, Open>();
  const old = map.insert(1n, open);
  if (old !== undefined) {
    drop(old.block);
    drop(old.peer);
  }
  const back = map.take(1n);
  if (back === undefined) return;
  drop(back.block);
  back.peer.quit();
}
