// the old client does not wait for it
// old client, new server: they disagree whose turn it is
// new client, old server: they disagree whose turn it is
import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { open: Msg<{}, 'Opening'> } };
  Opening: { server: { done: Msg<{}, 'Open'> } };
  Open: { client: { put: Msg<{ text: string }, 'Put'> } };
  Put: { server: { done: Msg<{}, 'Start'> } };
}
