/**
 * Endpoints, listeners, connectors and holds of frozen blocks by their number, and who owns each.
 *
 * Owns: the handle table, ownership and the price of it. Does not know contracts. Invariants: a handle is owned by a
 * holder or is under way in exactly one carrier (a queue of messages or of clients), never both; no handle is ever, by
 * way of carriers, inside itself.
 */
import type { CloseReason } from '../abi/index.ts';
import type { Block, Blocks } from './blocks.ts';
import type { Protocol } from './contracts.ts';
import type { Arrival, HandleId } from './engine-port.ts';
import type { Holder } from './holders.ts';
import type { Port } from './ports.ts';
import type { Ring } from './ring.ts';
import type { Wait } from './scheduler.ts';
import type { Standing } from './sets.ts';

interface Held {
  readonly id: HandleId;
  /** Undefined while it is under way, or waits at a port to be accepted. */
  owner: Holder | undefined;
  /** Who is charged for it; undefined once the sender of something under way has died. */
  payer: Holder | undefined;
  /** Where it is while nobody owns it. */
  carrier: Endpoint | Port | undefined;
}

/** What is of a contract. */
interface Spoken extends Held {
  /** The version of the contract that its owner was built on. */
  protocol: Protocol;
  /** From the version of its channel or port to that of its owner; `versions.ts` says what lies between. One, as a rule. */
  views: readonly Protocol[];
}

export type QueuedMessage = Extract<Arrival, { kind: 'message' }>;

export interface Endpoint extends Spoken {
  readonly kind: 'endpoint';
  readonly speaksAs: 'client' | 'server';
  /** What its own owner has said and heard so far; the peer may be ahead or behind by what is queued. */
  state: number;
  peer: Endpoint | undefined;
  /** Why there is no peer. */
  closed: CloseReason | undefined;
  /** Said by the peer, not yet heard here; in the channel's own version. */
  readonly queue: Ring<QueuedMessage>;
  wait: Wait | undefined;
  /** In a set, and then in no wait. */
  standing: Standing | undefined;
}

export interface Listener extends Spoken {
  readonly kind: 'listener';
  readonly port: Port;
  wait: Wait | undefined;
  /** In a set, and then in no wait. */
  standing: Standing | undefined;
}

export interface Connector extends Spoken {
  readonly kind: 'connector';
  readonly port: Port;
}

/** One of the holds of a block that was frozen. */
export interface Hold extends Held {
  readonly kind: 'shared';
  readonly block: Block;
}

export type End = Endpoint | Listener | Connector;
export type Handle = End | Hold;

export class Handles {
  readonly #all = new Map<HandleId, Handle>();
  /** Told of every hold, for who pays for a hold may pay for the bytes. */
  readonly #blocks: Blocks;

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  get size(): number {
    return this.#all.size;
  }

  all(): Iterable<Handle> {
    return this.#all.values();
  }

  get(id: HandleId): Handle | undefined {
    return this.#all.get(id);
  }

  ownedBy(holder: Holder, id: HandleId): Handle | undefined {
    const handle = this.#all.get(id);
    return handle !== undefined && handle.owner === holder ? handle : undefined;
  }

  /** A new handle, owned and paid for by `holder`. */
  add(handle: Handle, holder: Holder): void {
    this.#all.set(handle.id, handle);
    if (handle.kind === 'shared') this.#blocks.addHold(handle);
    this.give(handle, holder);
  }

  give(handle: Handle, holder: Holder): void {
    handle.payer?.handles.delete(handle);
    handle.owner = holder;
    handle.payer = holder;
    handle.carrier = undefined;
    holder.handles.add(handle);
    if (handle.kind === 'shared') this.#blocks.repay(handle);
  }

  /** From its owner's hands into a queue. The sender goes on paying. */
  launch(handle: Handle, carrier: Endpoint | Port): void {
    handle.owner = undefined;
    handle.carrier = carrier;
  }

  /** The sender of something under way is gone: nobody pays any more. */
  waive(handle: Handle): void {
    handle.payer?.handles.delete(handle);
    handle.payer = undefined;
    if (handle.kind === 'shared') this.#blocks.repay(handle);
  }

  remove(handle: Handle): void {
    this.#all.delete(handle.id);
    handle.payer?.handles.delete(handle);
    handle.owner = undefined;
    handle.payer = undefined;
    handle.carrier = undefined;
    if (handle.kind === 'shared') this.#blocks.removeHold(handle);
  }
}

/** Can something come to it? */
export function isWaitable(handle: Handle): handle is Endpoint | Listener {
  return handle.kind === 'endpoint' || handle.kind === 'listener';
}

/** Would `moved` be inside itself, once it lay in `carrier`? Walks outwards from the carrier to whoever is not under way. */
export function wouldContainItself(moved: Handle, carrier: Endpoint): boolean {
  let around: Endpoint | Listener | undefined = carrier;
  while (around !== undefined) {
    if (around === moved) return true;
    const outer: Endpoint | Port | undefined = around.carrier;
    around = outer?.kind === 'port' ? outer.listener : outer;
  }
  return false;
}
