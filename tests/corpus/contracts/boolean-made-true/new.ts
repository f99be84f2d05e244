// an old client may say false
// old client, new server: `ping.on` may be `boolean`
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ on: true }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
