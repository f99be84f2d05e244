// order means nothing
// old client, new server: compatible
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  End: {};
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  Start: { client: { quit: Msg<{}, 'End'>; ping: Msg<{ text: string }, 'Busy'> } };
}
