/**
 * Channels: made, spoken on, heard from.
 *
 * Owns: what happens to both ends when something is said, delivered or connected. Leaves the judging to `monitor.ts` and
 * the undoing to `reclaim.ts`. Invariants: a send that is allowed always succeeds, also when the peer is gone; each end's
 * state advances when its own owner speaks or hears; an end in a final state is no longer in the table.
 */
import type { ContractTable } from '../abi/index.ts';
import type { Block, Blocks } from './blocks.ts';
import type { Protocol } from './contracts.ts';
import type { Arrival, HandleId, Moved, Payload } from './engine-port.ts';
import { contractBroken, KernelPanic, ownership, printHandle, type Violation } from './faults.ts';
import type { Connector, Endpoint, Handles, Hold, Listener, QueuedMessage } from './handles.ts';
import type { Holder } from './holders.ts';
import type { Ids } from './ids.ts';
import { judgeMessage, judgeMoved } from './monitor.ts';
import { backlogBound, type Port } from './ports.ts';
import type { Reclaim } from './reclaim.ts';
import { Ring } from './ring.ts';
import type { Scheduler } from './scheduler.ts';
import type { Member } from './sets.ts';
import type { Versions, Written } from './versions.ts';

export class Channels {
  readonly #ids: Ids;
  readonly #handles: Handles;
  readonly #blocks: Blocks;
  readonly #scheduler: Scheduler;
  readonly #reclaim: Reclaim;
  readonly #versions: Versions;

  constructor(ids: Ids, handles: Handles, blocks: Blocks, scheduler: Scheduler, reclaim: Reclaim, versions: Versions) {
    this.#ids = ids;
    this.#handles = handles;
    this.#blocks = blocks;
    this.#scheduler = scheduler;
    this.#reclaim = reclaim;
    this.#versions = versions;
  }

  /** Both ends, owned by `holder`; the exporting one has the next number. */
  make(protocol: Protocol, holder: Holder): { readonly imp: Endpoint; readonly exp: Endpoint } {
    const imp = this.#endpoint(protocol, 'client', holder);
    const exp = this.#endpoint(protocol, 'server', holder);
    imp.peer = exp;
    exp.peer = imp;
    return { imp, exp };
  }

  listen(port: Port, holder: Holder): Listener {
    const id = this.#ids.nextHandle();
    const made: Listener = {
      kind: 'listener',
      id,
      port,
      ...nobody(port.protocol),
      wait: undefined,
      standing: undefined,
    };
    this.#handles.add(made, holder);
    port.listener = made;
    port.closed = undefined;
    if (port.pending.length > 0) this.#scheduler.wake(made);
    return made;
  }

  /** `seen`: by which versions, when not by that of the port alone. */
  connector(port: Port, holder: Holder, seen: readonly Protocol[] = []): Connector {
    const made: Connector = { kind: 'connector', id: this.#ids.nextHandle(), port, ...nobody(port.protocol) };
    for (const version of seen) this.#versions.view(made, version);
    this.#handles.add(made, holder);
    return made;
  }

  /**
   * A new conversation with whoever serves the port. When nobody does any more, or too many wait, it is closed at once. `seen`:
   * by which versions, when not by that of the port alone.
   */
  connect(port: Port, holder: Holder, seen: readonly Protocol[] = []): Endpoint {
    const { imp, exp } = this.make(port.protocol, holder);
    for (const version of seen) this.#versions.view(imp, version);
    if (port.closed !== undefined || port.pending.length >= backlogBound) {
      this.#reclaim.release(exp, port.closed ?? 'ended');
      return imp;
    }
    this.#handles.launch(exp, port);
    port.pending.push(exp);
    if (port.listener !== undefined) this.#scheduler.wake(port.listener);
    return imp;
  }

  /** The first hold of a block's bytes. */
  freeze(block: Block, holder: Holder): Hold {
    this.#blocks.freeze(block);
    return this.hold(block, holder);
  }

  /** One more hold of a frozen block. */
  hold(block: Block, holder: Holder): Hold {
    const id = this.#ids.nextHandle();
    const made: Hold = { kind: 'shared', id, block, owner: undefined, payer: undefined, carrier: undefined };
    this.#handles.add(made, holder);
    return made;
  }

  /** Says one message. The payload is used up in any case; on a violation nothing else has changed. */
  send(
    holder: Holder,
    id: HandleId,
    contract: ContractTable,
    message: number,
    payload: Payload,
    moved: readonly Moved[],
  ): Violation | undefined {
    const endpoint = this.#handles.ownedBy(holder, id);
    const violation =
      endpoint?.kind === 'endpoint'
        ? (judgeMessage(endpoint, contract, message) ??
          judgeMoved(endpoint, message, moved, holder, this.#handles, this.#blocks))
        : ownership(`a message was sent on ${printHandle(id)}, which is no endpoint of this process`);
    if (violation !== undefined || endpoint?.kind !== 'endpoint') {
      this.#reclaim.lose(payload, []);
      return violation;
    }
    const peer = endpoint.peer;
    if (peer === undefined) this.#reclaim.lose(payload, moved);
    else {
      const written = this.#outwards(endpoint, { message, payload, moved });
      if (typeof written === 'string') return contractBroken(written);
      this.#enqueue(peer, written);
    }
    this.#advance(endpoint, message);
    return undefined;
  }

  /** From the owner's version to the channel's. */
  #outwards(endpoint: Endpoint, written: Written): Written | string {
    return endpoint.views.length === 1 ? written : this.#versions.rewrite(endpoint.views.toReversed(), written);
  }

  /** From the channel's version to the owner's. A sentence when it has no place there. */
  #inwards(endpoint: Endpoint, queued: QueuedMessage): QueuedMessage | string {
    if (endpoint.views.length === 1) return queued;
    const written = this.#versions.rewrite(endpoint.views, queued);
    if (typeof written === 'string') return written;
    const { table } = endpoint.protocol;
    if ((table.states[endpoint.state]?.next[written.message] ?? -1) >= 0)
      return { ...queued, ...written, contract: table };
    throw new KernelPanic('versions that were to agree do not', { contract: table.name, message: written.message });
  }

  /** Takes out what the handle has, for its owner. */
  receive(handle: Member, holder: Holder): Arrival {
    if (handle.kind === 'listener') return this.#accept(handle, holder);
    const queued = handle.queue.shift();
    if (queued !== undefined) {
      const message = this.#inwards(handle, queued);
      if (typeof message === 'string') return this.#misheard(handle, queued);
      for (const thing of message.moved) this.#receiveThing(thing, holder);
      this.#advance(handle, message.message);
      return message;
    }
    const reason = handle.closed;
    if (reason === undefined) throw new KernelPanic('a wait ended without an arrival', { handle: handle.id });
    this.#handles.remove(handle);
    return { kind: 'closed', handle: handle.id, reason };
  }

  /** No stub says what its own version does not: whoever said this broke out of its own. Both ends hear that it is over. */
  #misheard(endpoint: Endpoint, { moved }: QueuedMessage): Arrival {
    this.#reclaim.loseMoved(moved);
    this.#reclaim.release(endpoint, 'faulted');
    return { kind: 'closed', handle: endpoint.id, reason: 'faulted' };
  }

  #accept(listener: Listener, holder: Holder): Arrival {
    const client = listener.port.pending.shift();
    if (client === undefined) throw new KernelPanic('a listener woke without a client', { handle: listener.id });
    for (const version of listener.views) this.#versions.view(client, version);
    this.#handles.give(client, holder);
    return { kind: 'client', handle: listener.id, client: client.id };
  }

  #enqueue(peer: Endpoint, { message, payload, moved }: Written): void {
    for (const thing of moved) this.#launchThing(thing, peer);
    const { table } = peer.views[0] ?? peer.protocol;
    const queued: QueuedMessage = { kind: 'message', handle: peer.id, contract: table, message, payload, moved };
    peer.queue.push(queued);
    this.#scheduler.wake(peer);
  }

  #launchThing(thing: Moved, carrier: Endpoint): void {
    if (thing.kind !== 'block') {
      const handle = this.#handles.get(thing.id);
      if (handle !== undefined) this.#handles.launch(handle, carrier);
    } else {
      const block = this.#blocks.get(thing.id);
      if (block !== undefined) this.#blocks.launch(block);
    }
  }

  #receiveThing(thing: Moved, holder: Holder): void {
    if (thing.kind !== 'block') {
      const handle = this.#handles.get(thing.id);
      if (handle === undefined) throw new KernelPanic('a message carried a handle that is gone', { handle: thing.id });
      this.#handles.give(handle, holder);
    } else {
      const block = this.#blocks.get(thing.id);
      if (block === undefined) throw new KernelPanic('a message carried a block that is gone', { block: thing.id });
      this.#blocks.give(block, holder);
    }
  }

  /** Said or heard: on to the next state. In a final one nothing is owed, and the end is let go. */
  #advance(endpoint: Endpoint, message: number): void {
    const { states } = endpoint.protocol.table;
    endpoint.state = states[endpoint.state]?.next[message] ?? endpoint.state;
    if (states[endpoint.state]?.speaker === 'nobody') this.#reclaim.release(endpoint, 'ended');
  }

  /** The queue has room for all that the contract allows from the start: a send finds its place. */
  #endpoint(protocol: Protocol, speaksAs: 'client' | 'server', holder: Holder): Endpoint {
    const queue = new Ring<QueuedMessage>();
    queue.reserve(protocol.table.queueBound);
    const made: Endpoint = {
      kind: 'endpoint',
      id: this.#ids.nextHandle(),
      speaksAs,
      state: 0,
      peer: undefined,
      closed: undefined,
      queue,
      ...nobody(protocol),
      wait: undefined,
      standing: undefined,
    };
    this.#handles.add(made, holder);
    return made;
  }
}

/** Not owned yet, and of one version. */
const nobody = (protocol: Protocol) => ({
  owner: undefined,
  payer: undefined,
  carrier: undefined,
  protocol,
  views: [protocol],
});
