// SK2109: part of a record that is lent in a map is dropped
import { type Block, drop, type OwnedMap, type Ref } from 'skerry';

interface Open {
  readonly block: Block;
}
export function f(map: Ref<OwnedMap<string, Open>>): void {
  map.look('a', (open) => {
    drop(open.block); //!~
    return 0;
  });
}
