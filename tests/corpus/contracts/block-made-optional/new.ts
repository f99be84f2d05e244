// an old server needs it
// old client, new server: compatible
// new client, old server: `put.data` is needed by who hears, and who speaks may leave it out
import type { Block, Contract, Msg } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ data?: Block; name: string }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
