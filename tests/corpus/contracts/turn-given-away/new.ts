// both would speak, or nobody
// old client, new server: they disagree whose turn it is
// new client, old server: they disagree whose turn it is
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { server: { hello: Msg<{}, 'Ready'> } };
  Ready: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Ready'> } };
  End: {};
}
