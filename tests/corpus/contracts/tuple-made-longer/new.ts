// the length is part of a tuple
// old client, new server: `ping.at` may be `[number, number]`
// new client, old server: `ping.at` may be `[number, number, number]`
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ at: readonly [number, number, number] }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
