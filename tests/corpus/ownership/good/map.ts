// blocks by name
import { type Block, OwnedMap, drop } from 'skerry';

export function f(a: Block, b: Block): number {
  const map = new OwnedMap<string, Block>();
  const none = map.insert('a', a);
  if (none !== undefined) drop(none);
  const old = map.insert('a', b);
  if (old !== undefined) drop(old);
  const n = map.size;
  drop(map);
  return n;
}
