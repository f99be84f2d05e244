// taken out, looked at, put back
import { type Block, OwnedMap, type Ref, drop } from 'skerry';

type Blocks = OwnedMap<number, Block>;
function sizeOf(map: Ref<Blocks>, key: number): number {
  const block = map.take(key);
  if (block === undefined) return 0;
  const size = block.byteLength;
  const other = map.insert(key, block);
  if (other !== undefined) drop(other);
  return size;
}
export function f(map: Blocks): number {
  let n = 0;
  for (const key of map.keys()) n += sizeOf(map, key);
  drop(map);
  return n;
}
