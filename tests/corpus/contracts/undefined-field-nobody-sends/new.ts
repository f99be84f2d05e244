// what nobody sends is undefined
// old client, new server: compatible
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string; note: string | undefined }, 'Start'> } };
  End: {};
}
