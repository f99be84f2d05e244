import type { Block, Contract, Msg } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ data: Block }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
