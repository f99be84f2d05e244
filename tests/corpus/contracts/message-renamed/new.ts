// names are how messages agree
// old client, new server: `ping`, which the server does not know
// new client, old server: `call`, which the server does not know
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { call: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
