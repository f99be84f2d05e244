/** The conversation of the tour. */
import type { Contract, Msg } from 'skerry';

/** Says back what it hears. */
export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string; times: number }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'>; refuse: Msg<{ reason: string }, 'End'> } };
  End: {};
}
