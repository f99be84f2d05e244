// SK2112: an exception of a look leaves the map to nobody
import { type Block, drop, type OwnedMap } from 'skerry';

function first(map: OwnedMap<string, Block>): number { //~
  const n = map.look('a', (block) => { //!
    if (block.byteLength === 0) throw new Error('empty');
    return block.byteLength;
  });
  drop(map);
  return n ?? 0;
}
export function f(map: OwnedMap<string, Block>): number {
  try {
    return first(map); //~
  } catch {
    return 0;
  }
}
