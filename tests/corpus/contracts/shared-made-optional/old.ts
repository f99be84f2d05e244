import type { Bytes, Contract, Msg, Shared } from 'skerry';

export interface Store extends Contract {
  Start: { client: { put: Msg<{ data: Shared<Bytes> }, 'Busy'> } };
  Busy: { server: { done: Msg<{}, 'Start'> } };
}
