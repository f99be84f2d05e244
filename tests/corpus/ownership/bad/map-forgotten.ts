// SK2102: a map is left with all that is in it
import { type Block, drop, OwnedMap } from 'skerry';

export function f(block: Block): boolean {
  const map = new OwnedMap<string, Block>(); //!
  const old = map.insert('a', block);
  if (old !== undefined) drop(old);
  return map.has('a'); //~
}
