import type { Contract, Imp, Msg } from 'skerry';

export interface File extends Contract {
  Start: { client: { open: Msg<{ name: string }, 'Open'> } };
  Open: { client: { read: Msg<{}, 'Reading'>; close: Msg<{}, 'End'> } };
  Reading: { server: { data: Msg<{ text: string }, 'Open'> } };
  End: {};
}
export interface Folder extends Contract {
  Start: { client: { find: Msg<{ name: string }, 'Finding'> } };
  Finding: { server: { found: Msg<{ file: Imp<File, 'Open'> }, 'Start'>; none: Msg<{}, 'Start'> } };
}
