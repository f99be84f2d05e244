/** Time, for who is given it. */
import type { Contract, Msg } from 'skerry';

export interface Clock extends Contract {
  Start: { client: { now: Msg<{}, 'Telling'>; sleep: Msg<{ milliseconds: number }, 'Sleeping'> } };
  /** `unixMs`: since 1970 UTC. `monotonicMs`: since some fixed moment, never goes back. */
  Telling: { server: { time: Msg<{ unixMs: number; monotonicMs: number }, 'Start'> } };
  /** Drop the end to sleep no longer. */
  Sleeping: { server: { woke: Msg<{ monotonicMs: number }, 'Start'> } };
}
