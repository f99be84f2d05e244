// a message has one speaker
// old client, new server: they disagree whose turn it is
// new client, old server: they disagree whose turn it is
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { server: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { client: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
