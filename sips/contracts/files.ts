/** The tree of directories and files, as capabilities: who holds one reaches it and all below it, and nothing else. */
import type { Block, Contract, DiskFailure, Imp, Msg } from 'skerry';

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly byteLength: number;
  readonly modifiedMs: number;
}

/** What the disk can refuse, and what a path can be wrong about before the disk is asked. */
export type FileFailure = DiskFailure | 'leads-out' | 'absolute' | 'empty-name';

/**
 * A directory. A path is names with `/` between, relative to this directory; the empty path is the directory itself.
 * `reason` is a plain sentence that names the path.
 */
export interface Directory extends Contract {
  Start: {
    client: {
      stat: Msg<{ path: string }, 'Stating'>;
      list: Msg<{ path: string }, 'Listing'>;
      open: Msg<{ path: string }, 'OpeningFile'>;
      /** Makes an empty file and opens it; `exclusive` refuses when there is one, otherwise it is emptied. */
      create: Msg<{ path: string; exclusive: boolean }, 'OpeningFile'>;
      openDirectory: Msg<{ path: string }, 'OpeningDirectory'>;
      makeDirectory: Msg<{ path: string }, 'Changing'>;
      /** Removes a file, a link, or an empty directory. */
      remove: Msg<{ path: string }, 'Changing'>;
      /** Replaces a file at `to`, never a directory. */
      rename: Msg<{ path: string; to: string }, 'Changing'>;
    };
  };
  Stating: {
    server: { entry: Msg<{ entry: Entry }, 'Start'>; failed: Msg<{ failure: FileFailure; reason: string }, 'Start'> };
  };
  Listing: {
    server: {
      entries: Msg<{ entries: readonly Entry[] }, 'Start'>;
      failed: Msg<{ failure: FileFailure; reason: string }, 'Start'>;
    };
  };
  OpeningFile: {
    server: {
      opened: Msg<{ file: Imp<File>; byteLength: number }, 'Start'>;
      failed: Msg<{ failure: FileFailure; reason: string }, 'Start'>;
    };
  };
  OpeningDirectory: {
    server: {
      entered: Msg<{ directory: Imp<Directory> }, 'Start'>;
      failed: Msg<{ failure: FileFailure; reason: string }, 'Start'>;
    };
  };
  Changing: { server: { done: Msg<{}, 'Start'>; failed: Msg<{ failure: FileFailure; reason: string }, 'Start'> } };
}

/** One open file. Drop the end to close it. */
export interface File extends Contract {
  Start: {
    client: {
      read: Msg<{ offset: number; byteLength: number }, 'Reading'>;
      write: Msg<{ offset: number; block: Block }, 'Writing'>;
    };
  };
  /** `data` holds at most what was asked for; an empty block is the end of the file. */
  Reading: {
    server: { data: Msg<{ block: Block }, 'Start'>; failed: Msg<{ failure: FileFailure; reason: string }, 'Start'> };
  };
  Writing: { server: { written: Msg<{}, 'Start'>; failed: Msg<{ failure: FileFailure; reason: string }, 'Start'> } };
}
