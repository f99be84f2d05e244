import type { Contract, Msg } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { open: Msg<{}, 'Open'> } };
  Open: { client: { put: Msg<{ text: string }, 'Put'> } };
  Put: { server: { done: Msg<{}, 'Start'> } };
}
