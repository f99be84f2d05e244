// holds by name, each lent to be read and one more given to whoever asks
import { type Bytes, drop, OwnedMap, type Shared } from 'skerry';

export function f(bytes: Shared<Bytes>): Shared<Bytes> | undefined {
  const map = new OwnedMap<string, Shared<Bytes>>();
  const old = map.insert('a', bytes);
  if (old !== undefined) drop(old);
  const first = map.look('a', (held) => held.at(0) ?? 0);
  const kept = first === 0 ? undefined : map.take('a');
  if (kept === undefined) {
    drop(map);
    return undefined;
  }
  const second = kept.share();
  const none = map.insert('a', kept);
  if (none !== undefined) drop(none);
  drop(map);
  return second;
}
