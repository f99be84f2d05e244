// the old client would hear what it does not know
// old client, new server: `refuse`, which the client does not know
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'>; refuse: Msg<{ reason: string }, 'End'> } };
  End: {};
}
