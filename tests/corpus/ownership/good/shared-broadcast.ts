// the same bytes for each of many, with no copy
import { type Bytes, type Connector, type Imp, type Ref, type Shared, Block, drop, freeze } from 'skerry';
import type { News } from '../contracts.ts';

export function tell(one: Imp<News>, other: Imp<News>): void {
  const bytes = freeze(Block.fromText('news'));
  one.tell({ bytes: bytes.share() });
  other.tell({ bytes });
}
export function feed(readers: Ref<Connector<News>>, bytes: Ref<Shared<Bytes>>, times: number): void {
  for (let i = 0; i < times; i += 1) readers.connect().tell({ bytes: bytes.share() });
}
export function all(readers: Ref<Connector<News>>): void {
  const bytes = freeze(Block.fromText('news'));
  feed(readers, bytes, 3);
  drop(bytes);
}
