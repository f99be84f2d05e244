// a block may be written, shared bytes may not: who hears takes the one or the other
// old client, new server: `put.data` is a block, and who hears takes shared bytes
// new client, old server: `put.data` is shared bytes, and who hears takes a block
import type { Bytes, Contract, Msg, Shared } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ data: Shared<Bytes> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
