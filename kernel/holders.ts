/**
 * Who can hold things: the host, and each life of a process.
 *
 * Owns: what one holder holds, pays for and waits on. Does not say who the holder is: `processes.ts` does. Invariants: a
 * holder pays for what it owns and for what it sent that is still under way; a restarted process is a new holder, so
 * nothing of its former life can reach it.
 */
import type { Block } from './blocks.ts';
import type { HandleId, SipId } from './engine-port.ts';
import type { Handle } from './handles.ts';
import { Ring } from './ring.ts';
import type { Wait } from './scheduler.ts';
import type { EndpointSet } from './sets.ts';

export class Holder {
  readonly id: SipId;
  /** Paid for: owned, or sent from here and not yet delivered. */
  readonly handles = new Set<Handle>();
  /** Paid for, likewise. */
  readonly blocks = new Set<Block>();
  /** The sum over `blocks`. */
  blockBytes = 0;
  readonly waits = new Set<Wait>();
  /** Sets are nobody else's ever, and go with the holder. */
  readonly sets = new Map<HandleId, EndpointSet>();
  /** Those of `waits` that have something, in the order in which it came. */
  readonly ready = new Ring<Wait>();
  /** Stands in the scheduler's queue. */
  queued = false;

  constructor(id: SipId) {
    this.id = id;
  }
}
