// the new server does without
// old client, new server: compatible
// new client, old server: `put.data` is needed by who hears, and who speaks may leave it out
import type { Bytes, Contract, Msg, Shared } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ data?: Shared<Bytes> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
