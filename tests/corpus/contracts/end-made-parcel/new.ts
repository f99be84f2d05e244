// a parcel can only be handed on
// old client, new server: `put.log` is an `Imp` of `Log`, and who hears takes a parcel
// new client, old server: `put.log` is a parcel
import type { Contract, Msg, Parcel } from 'skerry';

export interface Log extends Contract {
  Start: { client: { note: Msg<{ text: string }, 'Noted'> } };
  Noted: { server: { noted: Msg<{}, 'Start'> } };
}
export interface Store extends Contract {
  Start: { client: { put: Msg<{ log: Parcel }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
