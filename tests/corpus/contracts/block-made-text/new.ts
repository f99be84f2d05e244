// a copy is not a block
// old client, new server: `put.data` is a block, and who hears takes copied
// new client, old server: `put.data` is copied
import type { Contract, Msg } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ data: string }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
