// an old server would not own it
// old client, new server: compatible
// new client, old server: `put.data` is moved, and who hears does not know it
import type { Block, Contract, Msg } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ name: string; data?: Block }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
