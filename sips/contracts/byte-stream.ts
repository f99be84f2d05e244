/** What flows between the stages of a pipeline. */
import type { Block, Contract, Msg } from 'skerry';

/**
 * Bytes, pulled: the client asks for the next block when it has room, so nobody ever holds more than one. A block belongs to
 * the client from then on. `fail` says in a sentence why there is no more; `close` says that no more is wanted.
 */
export interface ByteStream extends Contract {
  Start: { client: { read: Msg<{}, 'Reading'>; close: Msg<{}, 'End'> } };
  Reading: {
    server: { data: Msg<{ block: Block }, 'Start'>; end: Msg<{}, 'End'>; fail: Msg<{ reason: string }, 'End'> };
  };
  End: {};
}
