// every message has another number, and the old client never goes where all is new
// old client, new server: compatible
// new client, old server: `about`, which the server does not know
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { about: Msg<{}, 'Asked'>; ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  Asked: { server: { aaa: Msg<{ text: string }, 'Start'>; zzz: Msg<{}, 'End'> } };
  End: {};
}
