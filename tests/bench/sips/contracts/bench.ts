/** The conversations of the benchmarks. */
import type { Block, Contract, Msg } from 'skerry';

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
