// a server is no client
// old client, new server: `put.log` is an `Imp` of `Log`, and who hears takes an `Exp` of `Log`
// new client, old server: `put.log` is an `Exp` of `Log`
import type { Contract, Exp, Msg } from 'skerry';

export interface Log extends Contract {
  Start: { client: { note: Msg<{ text: string }, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ log: Exp<Log> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
