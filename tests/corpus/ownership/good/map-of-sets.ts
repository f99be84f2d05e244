// sets by name
import { EndpointSet, type Exp, OwnedMap, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

type Room = EndpointSet<Exp<Echo>>;
export function enter(rooms: OwnedMap<string, Room>, name: string, client: Exp<Echo>): OwnedMap<string, Room> {
  const room = rooms.take(name) ?? new EndpointSet<Exp<Echo>>();
  room.add(client);
  const other = rooms.insert(name, room);
  if (other !== undefined) drop(other);
  return rooms;
}
