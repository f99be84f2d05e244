// in the one state it is opened already
// old client, new server: `found.file` is in the state `Start`, and who hears takes it in `Open`
// new client, old server: `found.file` is in the state `Open`, and who hears takes it in `Start`
import type { Contract, Imp, Msg } from 'skerry';

export interface File extends Contract {
  Start: { client: { open: Msg<{ name: string }, 'Open'> } };
  Open: { client: { read: Msg<{}, 'Reading'>; close: Msg<{}, 'End'> } };
  Reading: { server: { data: Msg<{ text: string }, 'Open'> } };
  End: {};
}
export interface Folder extends Contract {
  Start: { client: { find: Msg<{ name: string }, 'Finding'> } };
  Finding: { server: { found: Msg<{ file: Imp<File> }, 'Start'>; none: Msg<{}, 'Start'> } };
}
