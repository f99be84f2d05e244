// it may be there, and then it is of the wrong type
// old client, new server: `ping.loud` may be `boolean`
// new client, old server: `ping.loud` may be `number`
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string; loud?: number }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
