// what is told of each, in both directions
// old client, new server: `refuse`, which the client does not know
// new client, old server: `ping.times` is needed by who hears
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string; times?: number }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'>; refuse: Msg<{}, 'End'> } };
  End: {};
}
