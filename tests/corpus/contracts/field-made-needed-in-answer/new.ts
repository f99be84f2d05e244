// an old server may leave it out
// old client, new server: compatible
// new client, old server: `pong.times` is needed by who hears, and who speaks may leave it out
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string; times: number }, 'Start'> } };
  End: {};
}
