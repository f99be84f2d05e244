// SK2101: one set in two places of a map
import { drop, type EndpointSet, type Exp, type OwnedMap, type Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

type Room = EndpointSet<Exp<Echo>>;
export function f(rooms: Ref<OwnedMap<string, Room>>, room: Room): void {
  const a = rooms.insert('a', room); //~
  if (a !== undefined) drop(a);
  const b = rooms.insert('b', room); //!
  if (b !== undefined) drop(b);
}
