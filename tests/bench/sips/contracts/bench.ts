/** The conversations of the benchmarks. */
import type { Block, Bytes, Contract, Msg, Shared } from 'skerry';

/** One small message there and back, in three sizes. */
export interface Rally extends Contract {
  Start: {
    client: {
      scalar: Msg<{ value: number }, 'Scalar'>;
      record: Msg<{ id: number; path: string; ok: boolean; size: number; type: string }, 'Record'>;
      block: Msg<{ block: Block }, 'Block'>;
      quit: Msg<{}, 'End'>;
    };
  };
  Scalar: { server: { scalarBack: Msg<{ value: number }, 'Start'> } };
  Record: {
    server: { recordBack: Msg<{ id: number; path: string; ok: boolean; size: number; type: string }, 'Start'> };
  };
  Block: { server: { blockBack: Msg<{ block: Block }, 'Start'> } };
  End: {};
}

/** How the host tells the caller to begin. */
export interface Drive extends Contract {
  Start: {
    client: { run: Msg<{ kind: 'scalar' | 'record' | 'block'; rounds: number; byteLength: number }, 'Running'> };
  };
  Running: { server: { finished: Msg<{ rounds: number }, 'Start'> } };
}

/** How the host asks for processes to be born, each to its end, one after the other. */
export interface Births extends Contract {
  Start: { client: { bear: Msg<{ program: string; count: number }, 'Bearing'> } };
  Bearing: { server: { born: Msg<{ count: number }, 'Start'>; failed: Msg<{ reason: string }, 'Start'> } };
}

/** How readers are told the same news: by a hold of the same bytes, or by a copy for each. `sum` is what they made of the last. */
export interface Board extends Contract {
  Start: { client: { next: Msg<{ sum: number }, 'Next'>; quit: Msg<{}, 'End'> } };
  Next: { server: { shown: Msg<{ bytes: Shared<Bytes> }, 'Start'>; given: Msg<{ block: Block }, 'Start'> } };
  End: {};
}

/** How the host tells the teller what to do: to tell all readers something, or to read through bytes itself. */
export interface Tell extends Contract {
  Start: {
    client: {
      tell: Msg<{ kind: 'shared' | 'copied'; rounds: number }, 'Telling'>;
      read: Msg<{ kind: 'block' | 'at' | 'copy'; rounds: number }, 'Telling'>;
    };
  };
  Telling: { server: { told: Msg<{ sum: number }, 'Start'> } };
}
