// what is said on the end is another thing
// old client, new server: the client may say `enter`, which the server does not know
// new client, old server: the client may say `note`, which the server does not know
import type { Contract, Imp, Msg } from 'skerry';

export interface Diary extends Contract {
  Start: { client: { enter: Msg<{ text: string }, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ log: Imp<Diary> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
