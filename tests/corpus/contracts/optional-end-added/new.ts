// an old server would not own it
// old client, new server: compatible
// new client, old server: `put.log` is moved, and who hears does not know it
import type { Contract, Imp, Msg } from 'skerry';

export interface Log extends Contract {
  Start: { client: { note: Msg<{ text: string }, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ name: string; log?: Imp<Log> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
