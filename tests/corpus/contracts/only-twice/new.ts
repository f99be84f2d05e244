// the old client may ask a third time
// old client, new server: `ping`, which the server does not know
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Second'> } };
  Second: { client: { ping: Msg<{ text: string }, 'BusyAgain'>; quit: Msg<{}, 'End'> } };
  BusyAgain: { server: { pong: Msg<{ text: string }, 'Last'> } };
  Last: { client: { quit: Msg<{}, 'End'> } };
  End: {};
}
