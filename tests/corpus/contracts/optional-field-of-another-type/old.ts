import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string; loud?: boolean }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
