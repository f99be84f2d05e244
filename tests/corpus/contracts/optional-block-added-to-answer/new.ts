// an old client would not own it
// old client, new server: `done.data` is moved, and who hears does not know it
// new client, old server: compatible
import type { Block, Contract, Msg } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ name: string }, 'Busy'> } };
  Busy: { server: { done: Msg<{ data?: Block }, 'Start'> } };
}
