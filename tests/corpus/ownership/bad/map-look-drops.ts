// SK2109: what is lent in a map is dropped
import { type Block, drop, type OwnedMap, type Ref } from 'skerry';

export function f(map: Ref<OwnedMap<string, Block>>): void {
  map.look('a', (block) => { //~
    drop(block); //!
    return 0;
  });
}
