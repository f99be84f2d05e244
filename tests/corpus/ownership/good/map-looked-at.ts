// a value is lent where it lies
import { type Block, OwnedMap, type Ref } from 'skerry';

const firstOf = (block: Ref<Block>): number => block.bytes()[0] ?? 0;
export function f(map: Ref<OwnedMap<string, Block>>): number {
  const first = map.look('a', firstOf) ?? 0;
  const text = map.look('b', (block) => block.text()) ?? '';
  return first + text.length;
}
