// who serves the new knows more than the old client says
// old client, new server: compatible
// new client, old server: `hush`, which the server does not know
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; hush: Msg<{ times: number }, 'Start2'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  Start2: { client: { again: Msg<{}, 'End'> } };
  End: {};
}
