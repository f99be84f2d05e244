// the new server would ask the old client for what it does not serve
// old client, new server: the client may say `flush`, which the server does not know
// new client, old server: compatible
import type { Contract, Imp, Msg } from 'skerry';

export interface Log extends Contract {
  Start: { client: { note: Msg<{ text: string }, 'Noted'>; flush: Msg<{}, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ log: Imp<Log> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
