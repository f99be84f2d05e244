import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ mode: 'say' | 'sing' }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
  End: {};
}
