// an old server does not know the third
// old client, new server: compatible
// new client, old server: `ping.mode` may be `"shout"`
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ mode: 'say' | 'sing' | 'shout' }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
