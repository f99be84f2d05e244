// an old client may still send it, and nobody would own it
// old client, new server: `put.data` is moved, and who hears does not know it
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ name: string }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
