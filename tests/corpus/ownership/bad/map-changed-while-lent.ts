// SK2106: the map is changed while a value in it is lent
import { type Block, drop, OwnedMap } from 'skerry';

export function f(block: Block): number {
  const map = new OwnedMap<string, Block>(); //~
  const old = map.insert('a', block);
  if (old !== undefined) drop(old);
  const n = map.look('a', (lent) => {
    const taken = map.take('a'); //!
    if (taken !== undefined) drop(taken);
    return lent.byteLength;
  });
  drop(map);
  return n ?? 0;
}
