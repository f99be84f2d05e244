// SK2102: what the map hands back is thrown away
import type { Block, OwnedMap, Ref } from 'skerry';

export function f(map: Ref<OwnedMap<string, Block>>, block: Block): void {
  map.insert('a', block); //!~
}
