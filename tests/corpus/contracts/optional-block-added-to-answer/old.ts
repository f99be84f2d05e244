import type { Contract, Msg } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ name: string }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
