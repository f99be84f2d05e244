/**
 * Taking back what nobody holds any more: a closed endpoint, all that was queued at it, and all that was queued in that.
 *
 * Owns: the one way by which a handle leaves the table early. Does not decide why: callers bring the reason. Invariants:
 * each peer is told exactly once; nothing that was under way in a lost queue survives it; a chain of any length is taken
 * apart in a loop, never by recursion, because its length is up to a process.
 */
import type { CloseReason } from '../abi/index.ts';
import type { Blocks } from './blocks.ts';
import type { Moved, Payload } from './engine-port.ts';
import type { Endpoint, Handle, Handles } from './handles.ts';
import type { Port } from './ports.ts';
import { Ring } from './ring.ts';
import type { Scheduler } from './scheduler.ts';

export class Reclaim {
  readonly #handles: Handles;
  readonly #blocks: Blocks;
  readonly #scheduler: Scheduler;
  readonly #discard: (payload: Payload) => void;
  readonly #doomed = new Ring<{ readonly handle: Handle; readonly reason: CloseReason }>();
  #working = false;

  constructor(handles: Handles, blocks: Blocks, scheduler: Scheduler, discard: (payload: Payload) => void) {
    this.#handles = handles;
    this.#blocks = blocks;
    this.#scheduler = scheduler;
    this.#discard = discard;
  }

  /** Closes a handle, whoever has it, and takes back everything inside it. */
  release(handle: Handle, reason: CloseReason): void {
    this.#doomed.push({ handle, reason });
    this.#work();
  }

  /** A message nobody will hear. Whoever talked to what it carried is told `ended`: its last holder let go of it. */
  lose(payload: Payload, moved: readonly Moved[]): void {
    this.#discard(payload);
    this.loseMoved(moved);
  }

  /** The same of a message whose payload is used up. */
  loseMoved(moved: readonly Moved[]): void {
    for (const thing of moved) this.#loseThing(thing);
    this.#work();
  }

  /** Nobody serves here any more: those who wait are told why, and those who come later will be. */
  closePort(port: Port, reason: CloseReason): void {
    port.closed = reason;
    for (let client = port.pending.shift(); client !== undefined; client = port.pending.shift()) {
      this.#doomed.push({ handle: client, reason });
    }
    this.#work();
  }

  #work(): void {
    if (this.#working) return;
    this.#working = true;
    for (let next = this.#doomed.shift(); next !== undefined; next = this.#doomed.shift()) {
      this.#close(next.handle, next.reason);
    }
    this.#working = false;
  }

  #close(handle: Handle, reason: CloseReason): void {
    this.#handles.remove(handle);
    switch (handle.kind) {
      case 'endpoint':
        this.#closeEndpoint(handle, reason);
        break;
      case 'listener':
        handle.port.listener = undefined;
        this.closePort(handle.port, reason);
        break;
      case 'connector':
      case 'shared':
        break;
    }
  }

  #closeEndpoint(endpoint: Endpoint, reason: CloseReason): void {
    const peer = endpoint.peer;
    endpoint.peer = undefined;
    if (peer !== undefined) {
      peer.peer = undefined;
      peer.closed = reason;
      this.#scheduler.wake(peer);
    }
    for (let message = endpoint.queue.shift(); message !== undefined; message = endpoint.queue.shift()) {
      this.lose(message.payload, message.moved);
    }
  }

  #loseThing(thing: Moved): void {
    if (thing.kind !== 'block') {
      const handle = this.#handles.get(thing.id);
      if (handle !== undefined) this.#doomed.push({ handle, reason: 'ended' });
    } else {
      const block = this.#blocks.get(thing.id);
      if (block !== undefined) this.#blocks.free(block);
    }
  }
}
