/** The contracts that the ownership corpus talks over. */
import type { Block, Bytes, Contract, Imp, Msg, Shared } from 'skerry';

export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'>; refuse: Msg<{ reason: string }, 'End'> } };
  End: {};
}
export interface Store extends Contract {
  Start: { client: { get: Msg<{ name: string }, 'Getting'>; put: Msg<{ block: Block }, 'Putting'>; bye: Msg<{}, 'End'> } };
  Getting: { server: { data: Msg<{ block: Block }, 'Start'>; none: Msg<{}, 'Start'> } };
  Putting: { server: { done: Msg<{}, 'Start'> } };
  End: {};
}
/** Carries an endpoint. */
export interface Finder extends Contract {
  Start: { client: { find: Msg<{ name: string }, 'Finding'> } };
  Finding: { server: { found: Msg<{ echo: Imp<Echo> }, 'End'>; missing: Msg<{}, 'End'> } };
  End: {};
}
/** Carries shared bytes, once. */
export interface News extends Contract {
  Start: { client: { tell: Msg<{ bytes: Shared<Bytes> }, 'End'> } };
  End: {};
}
