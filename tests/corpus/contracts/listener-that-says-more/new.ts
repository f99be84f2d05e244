// the new server would answer what the old client does not know
// old client, new server: the server may say `full`, which the client does not know
// new client, old server: compatible
import type { Contract, Listener, Msg } from 'skerry';

export interface Log extends Contract {
  Start: { client: { note: Msg<{ text: string }, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'>; full: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ log: Listener<Log> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
