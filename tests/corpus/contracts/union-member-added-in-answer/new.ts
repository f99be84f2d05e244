// an old client does not know the third
// old client, new server: `pong.it` may be `{ kind: "later"; ms: number }`
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ it: { kind: 'yes'; n: number } | { kind: 'no' } | { kind: 'later'; ms: number } }, 'Start'> } };
  End: {};
}
