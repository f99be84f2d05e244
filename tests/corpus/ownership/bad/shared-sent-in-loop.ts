// SK2105: one hold sent to many
import type { Bytes, Connector, Ref, Shared } from 'skerry';
import type { News } from '../contracts.ts';

export function f(readers: Ref<Connector<News>>, bytes: Shared<Bytes>): void { //~
  for (let i = 0; i < 3; i += 1) readers.connect().tell({ bytes }); //!
}
