// SK2104: looked at after it moved into a map
import { type Block, drop, type OwnedMap, type Ref } from 'skerry';

export function f(map: Ref<OwnedMap<string, Block>>, block: Block): number {
  const old = map.insert('a', block); //~
  if (old !== undefined) drop(old);
  return block.byteLength; //!
}
