/** The process table: to look at, or to act on. */
import type { Contract, Imp, Msg, NeedInfo, Parcel, ProcessInfo, ProcessStatus, ProgramInfo } from 'skerry';

/** Who holds this sees every process and program and can do nothing to them. */
export interface ProcessTable extends Contract {
  Start: {
    client: {
      list: Msg<{}, 'Listing'>;
      programs: Msg<{}, 'Describing'>;
      describe: Msg<{ program: string }, 'Describing'>;
    };
  };
  Listing: { server: { processes: Msg<{ processes: readonly ProcessInfo[] }, 'Start'> } };
  Describing: {
    server: {
      described: Msg<{ programs: readonly ProgramInfo[] }, 'Start'>;
      unknown: Msg<{ reason: string }, 'Start'>;
    };
  };
}

/** Who holds this can stop any process and start it anew, but give it nothing. */
export interface ProcessControl extends Contract {
  Start: { client: { kill: Msg<{ id: string }, 'Acting'>; restart: Msg<{ id: string }, 'Acting'> } };
  Acting: { server: { done: Msg<{}, 'Start'>; refused: Msg<{ reason: string }, 'Start'> } };
}

/** Who holds this can start any program of the system file, giving it what it wants, and can end the system. */
export interface ProcessMaker extends Contract {
  Start: {
    client: {
      /** `args` is JSON text, checked against the program's own type of `args`; empty when it takes none. */
      spawn: Msg<{ program: string; args: string }, 'Spawning'>;
      shutdown: Msg<{ code: number }, 'End'>;
    };
  };
  Spawning: {
    server: { wants: Msg<{ needs: readonly NeedInfo[] }, 'Granting'>; refused: Msg<{ reason: string }, 'Start'> };
  };
  /** Each need is granted once, in any order. */
  Granting: {
    client: {
      grant: Msg<{ need: string; value: Parcel }, 'Granted'>;
      go: Msg<{}, 'Starting'>;
      cancel: Msg<{}, 'Start'>;
    };
  };
  Granted: { server: { granted: Msg<{}, 'Granting'>; wrong: Msg<{ reason: string }, 'Granting'> } };
  Starting: {
    server: {
      started: Msg<{ id: string; status: Imp<ProcessStatus> }, 'Start'>;
      failed: Msg<{ reason: string }, 'Start'>;
    };
  };
  End: {};
}
