// the block goes its way beside it
// old client, new server: compatible
// new client, old server: compatible
import type { Block, Contract, Msg } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ data: Block; name: string; at?: number }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
