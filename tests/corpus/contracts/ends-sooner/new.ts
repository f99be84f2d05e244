// one goes on where the other is over
// old client, new server: for the server it is over
// new client, old server: for the client it is over
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'End'> } };
  End: {};
}
