import type { Contract, Imp, Msg } from 'skerry';

export interface Log extends Contract {
  Start: { client: { note: Msg<{ text: string }, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ log: Imp<Log> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
