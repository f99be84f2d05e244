// SK2109: a hold that is lent in a map is dropped
import { type Bytes, drop, type OwnedMap, type Ref, type Shared } from 'skerry';

export function f(map: Ref<OwnedMap<string, { readonly bytes: Shared<Bytes> }>>): void {
  map.look('a', ({ bytes }) => { //!~
    drop(bytes);
    return 0;
  });
}
