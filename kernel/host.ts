/**
 * The host's own ends: how devices and the embedding program take part in the system.
 *
 * Owns: the host's holder and what it does on each arrival. Invariants: the host obeys the same contracts as every process,
 * but breaking one is a `KernelMisuse` thrown at the caller, with nothing changed; arrivals for the host wait their turn in
 * the same queue as everybody's, one a step.
 */
import type { Agreement, CloseReason, ContractTable } from '../abi/index.ts';
import { movedFields } from './contracts.ts';
import type { Arrival, BlockId, Engine, HandleId, Moved, Payload } from './engine-port.ts';
import { KernelMisuse, printBlock, printHandle } from './faults.ts';
import { type Connector, type End, type Endpoint, type Handle, isWaitable } from './handles.ts';
import { Holder } from './holders.ts';
import { hostId, type PortId } from './ids.ts';
import { hearsNext, sideOf } from './monitor.ts';
import type { Port } from './ports.ts';
import type { Wait } from './scheduler.ts';
import type { Tables } from './syscalls.ts';

/** What the host heard. Moved fields are in `values` too, as `Moved`. After `closed`, and in a final state, the handle is gone. */
export type Heard =
  | {
      readonly kind: 'message';
      readonly handle: HandleId;
      readonly message: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'closed'; readonly handle: HandleId; readonly reason: CloseReason };

export interface HandleView {
  readonly kind: End['kind'];
  readonly contract: ContractTable;
  /** Of an endpoint. */
  readonly side?: 'Imp' | 'Exp';
  /** Of an endpoint: the name of its state. */
  readonly state?: string;
}

export class Host {
  readonly holder = new Holder(hostId);
  readonly #engine: Engine;
  readonly #tables: Tables;
  readonly #callbacks = new Map<number, (arrival: Arrival) => void>();
  #tokens = 0;

  constructor(engine: Engine, tables: Tables) {
    this.#engine = engine;
    this.#tables = tables;
  }

  /** Teaches the kernel contracts that no program brought yet, each together with all that it mentions. */
  learn(contracts: readonly ContractTable[]): void {
    this.#tables.protocols.learn(contracts);
  }

  /** Says which versions of contracts may speak with each other, and with those that they carry. */
  agree(agreements: readonly Agreement[]): void {
    this.#tables.versions.agree(agreements);
  }

  /** A port of the wiring: clients may connect before anybody serves it, and while its server restarts. */
  port(contract: ContractTable): PortId {
    const { ids, ports, protocols } = this.#tables;
    const id = ids.nextPort();
    ports.make(protocols.of(contract), id);
    return id;
  }

  /** The embedding program may connect to the port at any time, so whoever waits there waits for something that can come. */
  expect(id: PortId): void {
    this.#port(id).hostMayCome = true;
  }

  channel(contract: ContractTable): { readonly imp: HandleId; readonly exp: HandleId } {
    const { imp, exp } = this.#tables.channels.make(this.#tables.protocols.of(contract), this.holder);
    return { imp: imp.id, exp: exp.id };
  }

  /** The importing end of a new conversation with whoever serves the port or stands behind the connector. */
  connect(to: { readonly port: PortId } | { readonly connector: HandleId }): HandleId {
    if ('port' in to) return this.#tables.channels.connect(this.#port(to.port), this.holder).id;
    const { port, views } = this.#connector(to.connector);
    return this.#tables.channels.connect(port, this.holder, views).id;
  }

  /** What makes clients of the port, to be given away. */
  connector(id: PortId): HandleId {
    return this.#tables.channels.connector(this.#port(id), this.holder).id;
  }

  /** The listener of a port that nobody serves, to be given away. */
  listener(id: PortId): HandleId {
    const port = this.#port(id);
    if (port.listener !== undefined) throw new KernelMisuse(`port p${id} is already served`);
    return this.#tables.channels.listen(port, this.holder).id;
  }

  /** Serves a port until the listener, whose handle is the result, is dropped. */
  serve(id: PortId, onClient: (client: HandleId) => void): HandleId {
    const port = this.#port(id);
    if (port.listener !== undefined) throw new KernelMisuse(`port p${id} is already served`);
    const listener = this.#tables.channels.listen(port, this.holder);
    const again = (): void => {
      this.#await(listener, (arrival) => {
        if (port.listener === listener) again();
        if (arrival.kind === 'client') onClient(arrival.client);
      });
    };
    again();
    return listener.id;
  }

  /** Says one message: `values` has each field by name, a moved one as `Moved`. */
  say(handle: HandleId, message: string, values: Readonly<Record<string, unknown>> = {}): void {
    const { protocol } = this.#endpoint(handle);
    const number = protocol.table.messages.findIndex((found) => found.name === message);
    const found = protocol.table.messages[number];
    if (found === undefined) throw new KernelMisuse(`${protocol.table.name} has no message ${message}`);
    const moved = (protocol.carried[number] ?? []).flatMap((field) => {
      const value = values[field.name];
      return value === undefined ? [] : [movedOf(field.name, value)];
    });
    this.send(handle, number, this.#engine.host.encode(found.fields, values), moved);
  }

  /** As `say`, with a payload already made. It is used up, also when this throws. */
  send(handle: HandleId, message: number, payload: Payload, moved: readonly Moved[]): void {
    const { protocol, wait } = this.#endpoint(handle);
    if (wait !== undefined) {
      this.#tables.reclaim.lose(payload, []);
      throw new KernelMisuse(`the host still waits for ${printHandle(handle)}, or watches it`);
    }
    const violation = this.#tables.channels.send(this.holder, handle, protocol.table, message, payload, moved);
    if (violation !== undefined) throw new KernelMisuse(violation.message);
  }

  /** Calls back once, in a later step, with the next that comes to the endpoint. */
  wait(id: HandleId, callback: (heard: Heard) => void): void {
    const endpoint = this.#endpoint(id);
    if (endpoint.wait !== undefined) throw new KernelMisuse(`${printHandle(id)} is waited for already`);
    if (!hearsNext(endpoint))
      throw new KernelMisuse(`nothing can come to ${printHandle(id)}: its peer does not speak next`);
    this.#await(endpoint, (arrival) => callback(this.#heard(arrival)));
  }

  /**
   * Calls back once, in a later step, when the peer lets go while the host speaks next; the handle is gone then. The result
   * stops watching, and says whether the peer is gone already: call it before saying anything.
   */
  whenClosed(id: HandleId, callback: () => void): () => boolean {
    const endpoint = this.#endpoint(id);
    if (endpoint.wait !== undefined) throw new KernelMisuse(`${printHandle(id)} is waited for already`);
    if (hearsNext(endpoint)) throw new KernelMisuse(`the peer of ${printHandle(id)} speaks next: wait for it instead`);
    const wait = this.#await(endpoint, callback);
    return () => {
      if (this.#callbacks.delete(wait.token)) this.#tables.scheduler.cancel(wait);
      return endpoint.closed !== undefined;
    };
  }

  /** Lets go of a handle. A callback that waits for it is forgotten. */
  drop(id: HandleId): void {
    const handle = this.#owned(id);
    if (isWaitable(handle) && handle.wait !== undefined) {
      this.#callbacks.delete(handle.wait.token);
      this.#tables.scheduler.cancel(handle.wait);
    }
    this.#tables.reclaim.release(handle, 'ended');
  }

  view(id: HandleId): HandleView {
    const handle = this.#owned(id);
    if (handle.kind === 'shared') throw new KernelMisuse(`${printHandle(id)} is a hold and speaks no contract`);
    const contract = handle.protocol.table;
    if (handle.kind !== 'endpoint') return { kind: handle.kind, contract };
    return { kind: handle.kind, contract, side: sideOf(handle), state: contract.states[handle.state]?.name ?? '' };
  }

  /** Still owned by the host? False after `closed`, after a final state, and once it was sent away. */
  holds(id: HandleId): boolean {
    return this.#tables.handles.ownedBy(this.holder, id) !== undefined;
  }

  /** A block with a copy of the bytes; undefined when the exchange heap is full. */
  createBlock(bytes: Uint8Array): BlockId | undefined {
    const id = this.#tables.ids.nextBlock();
    if (!this.#engine.host.createBlock(id, bytes)) return undefined;
    this.#tables.blocks.add(id, bytes.byteLength, this.holder);
    return id;
  }

  readBlock(id: BlockId): Uint8Array {
    this.#block(id);
    return this.#engine.host.readBlock(id);
  }

  dropBlock(id: BlockId): void {
    this.#tables.blocks.free(this.#block(id));
  }

  /** The block is used up; the result is the first hold of its bytes. */
  freeze(id: BlockId): HandleId {
    const block = this.#block(id);
    this.#engine.host.freezeBlock(id);
    return this.#tables.channels.freeze(block, this.holder).id;
  }

  /** A copy of the bytes that the hold is of. */
  readShared(id: HandleId): Uint8Array {
    const handle = this.#owned(id);
    if (handle.kind !== 'shared') throw new KernelMisuse(`${printHandle(id)} is no hold`);
    return this.#engine.host.readBlock(handle.block.id);
  }

  /** What a message is given that carries the hold. */
  shared(id: HandleId): Moved {
    const handle = this.#owned(id);
    if (handle.kind !== 'shared') throw new KernelMisuse(`${printHandle(id)} is no hold`);
    return { kind: 'shared', id, block: handle.block.id };
  }

  /** The host's turn: the kernel took `arrival` out for the wait. */
  hear(wait: Wait, arrival: Arrival): void {
    const callback = this.#callbacks.get(wait.token);
    this.#callbacks.delete(wait.token);
    callback?.(arrival);
  }

  #await(handle: Wait['handles'][number], callback: (arrival: Arrival) => void): Wait {
    this.#tokens += 1;
    this.#callbacks.set(this.#tokens, callback);
    return this.#tables.scheduler.wait(this.holder, this.#tokens, [handle]);
  }

  #heard(arrival: Arrival): Heard {
    if (arrival.kind === 'client') throw new KernelMisuse('a client came to an endpoint');
    if (arrival.kind === 'closed') return arrival;
    const { contract, message, moved } = arrival;
    const table = contract.messages[message];
    const values = this.#engine.host.decode(table?.fields ?? [], arrival.payload);
    const carried = this.#tables.protocols.of(contract).carried[message] ?? [];
    const things = movedFields(carried, (name) => values[name] !== undefined, moved);
    for (const { name } of carried) delete values[name];
    for (const [{ name }, thing] of things) values[name] = thing;
    return { kind: 'message', handle: arrival.handle, message: table?.name ?? '', values };
  }

  #owned(id: HandleId): Handle {
    const handle = this.#tables.handles.ownedBy(this.holder, id);
    if (handle === undefined) throw new KernelMisuse(`the host does not own ${printHandle(id)}`);
    return handle;
  }

  #endpoint(id: HandleId): Endpoint {
    const handle = this.#owned(id);
    if (handle.kind !== 'endpoint') throw new KernelMisuse(`${printHandle(id)} is a ${handle.kind}, not an endpoint`);
    return handle;
  }

  #connector(id: HandleId): Connector {
    const handle = this.#owned(id);
    if (handle.kind !== 'connector') throw new KernelMisuse(`${printHandle(id)} is no connector`);
    return handle;
  }

  #port(id: PortId): Port {
    const port = this.#tables.ports.get(id);
    if (port === undefined) throw new KernelMisuse(`there is no port p${id}`);
    return port;
  }

  #block(id: BlockId): NonNullable<ReturnType<Tables['blocks']['get']>> {
    const block = this.#tables.blocks.ownedBy(this.holder, id);
    if (block === undefined) throw new KernelMisuse(`the host does not own ${printBlock(id)}`);
    return block;
  }
}

function movedOf(field: string, value: unknown): Moved {
  if (isMoved(value)) return value;
  throw new KernelMisuse(`${field} is moved: give { kind: 'handle', 'block' or 'shared', id }`);
}

/** The id behind it may name nothing; the send looks it up. */
function isMoved(value: unknown): value is Moved {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('id' in value)) return false;
  const isId = typeof value.id === 'number';
  if (value.kind === 'shared') return isId && 'block' in value && typeof value.block === 'number';
  return isId && (value.kind === 'handle' || value.kind === 'block');
}
