// SK2103: taken out, and used up on one path only
import { type Block, drop, type OwnedMap, type Ref } from 'skerry';

export function f(map: Ref<OwnedMap<string, Block>>, keep: boolean): void {
  const block = map.take('a'); //!
  if (block === undefined) return;
  if (!keep) drop(block); //~
} //~
