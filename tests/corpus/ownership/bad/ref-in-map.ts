// SK2109: a borrow is put into a map, and outlives its owner
import type { Block, OwnedMap, Ref } from 'skerry';

export function keep(map: Ref<OwnedMap<string, Ref<Block>>>, block: Ref<Block>): void {
  map.insert('a', block); //!
}
