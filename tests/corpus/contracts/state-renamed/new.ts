// names of states are not observable
// old client, new server: compatible
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Answering'>; quit: Msg<{}, 'Over'> } };
  Answering: { server: { pong: Msg<{ text: string }, 'Start'> } };
  Over: {};
}
