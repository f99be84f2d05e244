/**
 * The contracts of devices: how a process talks to the host. The host serves the exporting end.
 *
 * Owns: what may be said to a terminal, a disk, a clock, a source of entropy and the kernel's process table.
 * Invariants: time, chance and every other input from outside enter a system only through these; paths are lists of
 * plain names, so that no syntax of the host's leaks in.
 */
import type { Contract, Imp, Msg } from './contract.ts';
import type { Block, Parcel } from './process.ts';

/** A terminal or a pair of pipes. */
export interface TerminalDevice extends Contract {
  Start: { client: { open: Msg<{}, 'Opening'> } };
  Opening: {
    server: {
      /** `interactive`: a person types, keys arrive raw (Ctrl-C is byte 3). Otherwise input is whatever the pipe holds. */
      ready: Msg<
        {
          interactive: boolean;
          colours: boolean;
          columns: number;
          rows: number;
          input: Imp<TerminalInput>;
          output: Imp<TerminalOutput>;
        },
        'End'
      >;
      refuse: Msg<{ reason: string }, 'End'>;
    };
  };
  End: {};
}
export interface TerminalInput extends Contract {
  Start: { client: { read: Msg<{}, 'Reading'> } };
  Reading: {
    server: {
      bytes: Msg<{ block: Block }, 'Start'>;
      resized: Msg<{ columns: number; rows: number }, 'Start'>;
      end: Msg<{}, 'End'>;
    };
  };
  End: {};
}
export interface TerminalOutput extends Contract {
  Start: { client: { write: Msg<{ block: Block }, 'Writing'>; writeText: Msg<{ text: string }, 'Writing'> } };
  /** `gone`: nobody reads any more (a closed pipe); further output is pointless. */
  Writing: { server: { written: Msg<{}, 'Start'>; gone: Msg<{}, 'End'> } };
  End: {};
}

export interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly byteLength: number;
  readonly modifiedMs: number;
}
export type DiskFailure =
  | 'not-found'
  | 'exists'
  | 'not-a-directory'
  | 'is-a-directory'
  | 'not-empty'
  | 'forbidden'
  | 'no-space'
  | 'bad-name'
  | 'too-large'
  | 'io-error';

/** A directory of the host. No path leads out of it: not by `..`, not by a separator in a name, not by a link. */
export interface DiskDevice extends Contract {
  Start: {
    client: {
      stat: Msg<{ path: readonly string[] }, 'Stating'>;
      list: Msg<{ path: readonly string[] }, 'Listing'>;
      read: Msg<{ path: readonly string[]; offset: number; byteLength: number }, 'Reading'>;
      /** Writes the block's bytes at `offset`; the file must exist. Answers when the host has taken them. */
      write: Msg<{ path: readonly string[]; offset: number; block: Block }, 'Changing'>;
      /** Makes an empty file; `exclusive` refuses when there is one, otherwise an existing file is emptied. */
      create: Msg<{ path: readonly string[]; exclusive: boolean }, 'Changing'>;
      makeDirectory: Msg<{ path: readonly string[] }, 'Changing'>;
      /** Removes a file, a link, or an empty directory. */
      remove: Msg<{ path: readonly string[] }, 'Changing'>;
      /** Atomic where the host's is. Replaces a file at `to`, never a directory. */
      rename: Msg<{ path: readonly string[]; to: readonly string[] }, 'Changing'>;
    };
  };
  Stating: { server: { entry: Msg<{ entry: DiskEntry }, 'Start'>; failed: Msg<{ failure: DiskFailure }, 'Start'> } };
  Listing: {
    server: {
      entries: Msg<{ entries: readonly DiskEntry[] }, 'Start'>;
      failed: Msg<{ failure: DiskFailure }, 'Start'>;
    };
  };
  /** `data` holds at most what was asked for; an empty block is the end of the file. */
  Reading: { server: { data: Msg<{ block: Block }, 'Start'>; failed: Msg<{ failure: DiskFailure }, 'Start'> } };
  Changing: { server: { done: Msg<{}, 'Start'>; failed: Msg<{ failure: DiskFailure }, 'Start'> } };
}

export interface ClockDevice extends Contract {
  Start: { client: { now: Msg<{}, 'Telling'>; sleep: Msg<{ milliseconds: number }, 'Sleeping'> } };
  /** `unixMs`: since 1970 UTC. `monotonicMs`: since some fixed moment, never goes back. */
  Telling: { server: { time: Msg<{ unixMs: number; monotonicMs: number }, 'Start'> } };
  Sleeping: { server: { woke: Msg<{ monotonicMs: number }, 'Start'> } };
}

export interface EntropyDevice extends Contract {
  Start: { client: { take: Msg<{ byteLength: number }, 'Taking'> } };
  /** `refuse`: more than 64 KiB at once. */
  Taking: { server: { bytes: Msg<{ block: Block }, 'Start'>; refuse: Msg<{ reason: string }, 'Start'> } };
}

export interface ProcessInfo {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly state: 'ready' | 'running' | 'waiting' | 'ended' | 'faulted' | 'killed';
  readonly memoryBytes: number;
  readonly blockBytes: number;
  readonly turns: number;
  readonly cpuMs: number;
  readonly restarts: number;
  readonly endpoints: number;
  /** One line, when the state is `faulted`; otherwise empty. */
  readonly fault: string;
}
export interface NeedInfo {
  readonly name: string;
  readonly kind: 'imp' | 'exp' | 'listener' | 'connector';
  readonly contract: string;
}
export interface ProgramInfo {
  readonly name: string;
  readonly image: string;
  readonly digest: string;
  readonly signer: string;
  readonly needs: readonly NeedInfo[];
  /** The type of `args` as TypeScript would write it; empty when the program takes none. */
  readonly args: string;
  readonly contracts: readonly { readonly name: string; readonly digest: string; readonly text: string }[];
  readonly memoryBytes: number;
  readonly turnMs: number;
  readonly blockBytes: number;
}

/** The process table. Whoever holds this can start any program of the system file and stop any process but itself. */
export interface KernelDevice extends Contract {
  Start: {
    client: {
      list: Msg<{}, 'Listing'>;
      programs: Msg<{}, 'Describing'>;
      describe: Msg<{ program: string }, 'Describing'>;
      kill: Msg<{ id: string }, 'Acting'>;
      restart: Msg<{ id: string }, 'Acting'>;
      /** `args` is JSON text, checked against the program's own type of `args`. */
      spawn: Msg<{ program: string; args: string }, 'Spawning'>;
      /** Ends the whole system; the host exits with `code`, 0 to 255. */
      shutdown: Msg<{ code: number }, 'End'>;
    };
  };
  Listing: { server: { processes: Msg<{ processes: readonly ProcessInfo[] }, 'Start'> } };
  Describing: {
    server: {
      described: Msg<{ programs: readonly ProgramInfo[] }, 'Start'>;
      unknown: Msg<{ reason: string }, 'Start'>;
    };
  };
  Acting: { server: { done: Msg<{}, 'Start'>; refused: Msg<{ reason: string }, 'Start'> } };
  Spawning: {
    server: { wants: Msg<{ needs: readonly NeedInfo[] }, 'Granting'>; refused: Msg<{ reason: string }, 'Start'> };
  };
  /** Each need is granted once, in any order; a grant of another contract than the program wants is refused and lost. */
  Granting: {
    client: {
      grant: Msg<{ need: string; value: Parcel }, 'Granted'>;
      go: Msg<{}, 'Starting'>;
      cancel: Msg<{}, 'Start'>;
    };
  };
  End: {};
  Granted: { server: { granted: Msg<{}, 'Granting'>; wrong: Msg<{ reason: string }, 'Granting'> } };
  Starting: {
    server: {
      started: Msg<{ id: string; status: Imp<ProcessStatus> }, 'Start'>;
      failed: Msg<{ reason: string }, 'Start'>;
    };
  };
}
export interface ProcessStatus extends Contract {
  Start: { client: { wait: Msg<{}, 'Waiting'> } };
  Waiting: {
    server: {
      ended: Msg<{}, 'End'>;
      faulted: Msg<{ kind: string; reason: string; trace: string }, 'End'>;
      killed: Msg<{}, 'End'>;
    };
  };
  End: {};
}

export interface ProcessEvent {
  readonly kind: 'started' | 'ended' | 'faulted' | 'killed' | 'restarted';
  readonly process: string;
  readonly name: string;
  /** For a fault its kind, cause and mapped stack; otherwise empty. */
  readonly detail: string;
}
/** What happens to processes, for a log. At most 1,000 unread events are kept; `missed` counts those lost before this one. */
export interface EventsDevice extends Contract {
  Start: { client: { next: Msg<{}, 'Waiting'> } };
  Waiting: { server: { event: Msg<{ event: ProcessEvent; missed: number }, 'Start'> } };
}
