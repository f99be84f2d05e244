// the old client may still say it
// old client, new server: `quit`, which the server does not know
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
}
