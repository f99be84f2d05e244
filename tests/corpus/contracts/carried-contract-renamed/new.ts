// names of contracts are not observable
// old client, new server: compatible
// new client, old server: compatible
import type { Contract, Imp, Msg } from 'skerry';

export interface Diary extends Contract {
  Start: { client: { note: Msg<{ text: string }, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ log: Imp<Diary> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
