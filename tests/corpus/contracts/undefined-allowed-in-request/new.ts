// an old server needs a text
// old client, new server: compatible
// new client, old server: `ping.name` is needed by who hears, and who speaks may leave it out
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ name: string | undefined }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
