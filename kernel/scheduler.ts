/**
 * Whose turn it is, and what each is waiting for.
 *
 * Owns: the ready queue and the waits. Does not run anybody. Invariants: a holder stands in the queue at most once and
 * goes to its end after each turn, so nobody is passed over twice by the same other; one turn, one arrival; a handle is
 * held by at most one wait, and never while it stands in a set.
 */
import type { Holder } from './holders.ts';
import { Ring } from './ring.ts';
import { becomeDue, type EndpointSet, enterSet, leaveFirst, type Member } from './sets.ts';

export type Waitable = Member | EndpointSet;

export interface Wait {
  readonly holder: Holder;
  readonly token: number;
  readonly handles: readonly Waitable[];
  /** Stands among its holder's ready waits. */
  ready: boolean;
}

export class Scheduler {
  readonly #queue = new Ring<Holder>();

  get idle(): boolean {
    return this.#queue.length === 0;
  }

  /** Room for so many holders, each of which stands in the queue at most once. */
  admit(holders: number): void {
    this.#queue.reserve(holders);
  }

  enqueue(holder: Holder): void {
    if (holder.queued) return;
    holder.queued = true;
    this.#queue.push(holder);
  }

  /** The next whose turn it is. After the turn the caller enqueues it again, if it still has something to do. */
  next(): Holder | undefined {
    const holder = this.#queue.shift();
    if (holder !== undefined) holder.queued = false;
    return holder;
  }

  wait(holder: Holder, token: number, handles: readonly Waitable[]): Wait {
    const wait: Wait = { holder, token, handles, ready: false };
    holder.waits.add(wait);
    // A send that wakes somebody finds room for that: each wait is ready at most once.
    holder.ready.reserve(holder.waits.size);
    for (const handle of handles) handle.wait = wait;
    if (handles.some(hasSomething)) this.#makeReady(wait);
    return wait;
  }

  /** Something came to the handle, or its peer went. */
  wake(handle: Member): void {
    const { standing } = handle;
    if (standing !== undefined) becomeDue(handle, standing);
    const wait = standing === undefined ? handle.wait : standing.set.wait;
    if (wait !== undefined && !wait.ready) this.#makeReady(wait);
  }

  /** From now on the handle stands in the set. */
  enter(set: EndpointSet, handle: Member): void {
    enterSet(set, handle);
    if (hasSomething(handle)) this.wake(handle);
  }

  /** The wait is over: its handles are free for the next. Returns the first handle that has something, in the order given; of a set, the member. */
  settle(wait: Wait): Member | undefined {
    this.#release(wait);
    const found = wait.handles.find(hasSomething);
    return found?.kind === 'set' ? leaveFirst(found) : found;
  }

  /** The holder no longer cares for this one. */
  cancel(wait: Wait): void {
    const { holder } = wait;
    this.#release(wait);
    if (wait.ready) holder.ready.remove(wait);
    if (holder.queued && holder.ready.length === 0) this.#leave(holder);
  }

  /** The holder is gone and its turn with it. */
  forget(holder: Holder): void {
    for (const wait of holder.waits) this.#release(wait);
    holder.sets.clear();
    while (holder.ready.shift() !== undefined);
    if (holder.queued) this.#leave(holder);
  }

  #leave(holder: Holder): void {
    this.#queue.remove(holder);
    holder.queued = false;
  }

  #release(wait: Wait): void {
    wait.holder.waits.delete(wait);
    for (const handle of wait.handles) handle.wait = undefined;
  }

  #makeReady(wait: Wait): void {
    wait.ready = true;
    wait.holder.ready.push(wait);
    this.enqueue(wait.holder);
  }
}

export function hasSomething(handle: Waitable): boolean {
  if (handle.kind === 'set') return handle.due.length > 0;
  if (handle.kind === 'listener') return handle.port.pending.length > 0;
  return handle.queue.length > 0 || handle.closed !== undefined;
}
