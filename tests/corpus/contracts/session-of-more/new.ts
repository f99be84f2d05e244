// the new server serves more than the old client asks for
// old client, new server: compatible
// new client, old server: the client may say `size`, which the server does not know
import type { Contract, Imp, Msg } from 'skerry';

export interface File extends Contract {
  Start: { client: { open: Msg<{ name: string }, 'Open'> } };
  Open: { client: { read: Msg<{}, 'Reading'>; size: Msg<{}, 'Reading'>; close: Msg<{}, 'End'> } };
  Reading: { server: { data: Msg<{ text: string }, 'Open'> } };
  End: {};
}
export interface Folder extends Contract {
  Start: { client: { find: Msg<{ name: string }, 'Finding'> } };
  Finding: { server: { found: Msg<{ file: Imp<File, 'Open'> }, 'Start'>; none: Msg<{}, 'Start'> } };
}
