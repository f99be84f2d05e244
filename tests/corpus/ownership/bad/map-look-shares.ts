// SK2102: a hold made of one that is lent in a map is forgotten
import type { Bytes, OwnedMap, Ref, Shared } from 'skerry';

export function f(map: Ref<OwnedMap<string, Shared<Bytes>>>): void {
  map.look('a', (held) => held.share().byteLength); //!~
}
