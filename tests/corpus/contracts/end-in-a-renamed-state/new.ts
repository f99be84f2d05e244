// a state is what may be said in it
// old client, new server: compatible
// new client, old server: compatible
import type { Contract, Imp, Msg } from 'skerry';

export interface File extends Contract {
  Start: { client: { open: Msg<{ name: string }, 'Ready'> } };
  Ready: { client: { read: Msg<{}, 'Reading'>; close: Msg<{}, 'End'> } };
  Reading: { server: { data: Msg<{ text: string }, 'Ready'> } };
  End: {};
}
export interface Folder extends Contract {
  Start: { client: { find: Msg<{ name: string }, 'Finding'> } };
  Finding: { server: { found: Msg<{ file: Imp<File, 'Ready'> }, 'Start'>; none: Msg<{}, 'Start'> } };
}
