// the new server serves more than the old client asks for
// old client, new server: compatible
// new client, old server: the client may say `flush`, which the server does not know
import type { Contract, Exp, Msg } from 'skerry';

export interface Log extends Contract {
  Start: { client: { note: Msg<{ text: string }, 'Noted'>; flush: Msg<{}, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ log: Exp<Log> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
