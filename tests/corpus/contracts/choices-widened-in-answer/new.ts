// an old client does not know the third
// old client, new server: `pong.mode` may be `"shout"`
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ mode: 'say' | 'sing' | 'shout' }, 'Start'> } };
  End: {};
}
