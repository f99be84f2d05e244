// under one of the tags the field is missing
// old client, new server: `ping.it` may be
// new client, old server: `ping.it.n` is needed by who hears
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ it: { kind: 'a'; n: number } | { kind: 'b'; text: string } }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
