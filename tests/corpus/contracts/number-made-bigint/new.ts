// neither is the other
// old client, new server: `pong.n` may be `bigint`
// new client, old server: `pong.n` may be `number`
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ n: bigint }, 'Start'> } };
  End: {};
}
