/**
 * The host's ends of channels: message methods and `receive`, as a process has them.
 *
 * Owns: wrapping handles, moving blocks and shared bytes in and out as copies, and settling every `receive` when the system ends. Does not
 * judge: the kernel's monitor does, and a host that breaks a contract gets a `KernelMisuse`. Invariants: nothing that a
 * failed send had made stays behind; after `end` no promise of an end stays pending.
 */
import type { Closed, ContractTable, RecordField } from '../abi/index.ts';
import type { HandleId, Heard, Kernel, Moved, PortId } from '../kernel/index.ts';

/** The system is down; nothing can be said or heard any more. */
export class SystemEnded extends Error {
  override readonly name = 'SystemEnded';
  constructor() {
    super('the system has ended');
  }
}
/** The memory that all blocks share is full, so the host's block could not be made. */
export class BlockMemoryFull extends Error {
  override readonly name = 'BlockMemoryFull';
  constructor(byteLength: number) {
    super(`there is no memory left for a block of ${byteLength} bytes`);
  }
}

type Values = Readonly<Record<string, unknown>>;
/** A heard message as the host's caller sees it. */
export type HostHeard = Closed | ({ readonly message: string; readonly next: RawEnd } & Values);

/** A handle of the host's, whatever it is of. Its names are private or symbols: a contract may name its messages as it likes. */
export class HostHandle {
  readonly #id: HandleId;
  readonly #ends: HostEnds;
  constructor(ends: HostEnds, id: HandleId) {
    this.#ends = ends;
    this.#id = id;
  }
  static idOf(handle: HostHandle): HandleId {
    return handle.#id;
  }
  static endsOf(handle: HostHandle): HostEnds {
    return handle.#ends;
  }
  [Symbol.dispose](): void {
    this.#ends.drop(this.#id);
  }
}
/** An end without its contract's type; a class made for each contract adds the messages. */
export class RawEnd extends HostHandle {
  receive(): Promise<HostHeard> {
    return HostHandle.endsOf(this).receive(this);
  }
}
class RawConnector extends HostHandle {
  connect(): RawEnd {
    return HostHandle.endsOf(this).connectThrough(HostHandle.idOf(this));
  }
}

export class HostEnds {
  readonly #kernel: Kernel;
  readonly #wake: () => void;
  readonly #pending = new Set<(heard: HostHeard) => void>();
  /** By digest: an end class with a method for each message. */
  readonly #classes = new Map<string, typeof RawEnd>();
  #ended = false;

  constructor(kernel: Kernel, wake: () => void) {
    this.#kernel = kernel;
    this.#wake = wake;
  }

  get ended(): boolean {
    return this.#ended;
  }

  wrap(handle: HandleId): HostHandle {
    switch (this.#kernel.host.view(handle).kind) {
      case 'endpoint':
        return this.#end(handle);
      case 'connector':
        return new RawConnector(this, handle);
      case 'listener':
        return new HostHandle(this, handle);
    }
  }

  connect(port: PortId): RawEnd {
    this.#assertLive();
    this.#wake();
    return this.#end(this.#kernel.host.connect({ port }));
  }

  connectThrough(connector: HandleId): RawEnd {
    this.#assertLive();
    this.#wake();
    return this.#end(this.#kernel.host.connect({ connector }));
  }

  channel(contract: ContractTable): { readonly imp: RawEnd; readonly exp: RawEnd } {
    this.#assertLive();
    const { imp, exp } = this.#kernel.host.channel(contract);
    return { imp: this.#end(imp), exp: this.#end(exp) };
  }

  /** Gives each client of the port to `onClient`, until the system ends. */
  serve(port: PortId, onClient: (client: RawEnd) => void): void {
    this.#kernel.host.serve(port, (client) => onClient(this.#end(client)));
  }

  say(handle: HandleId, message: string, values: Values): void {
    this.#assertLive();
    const { host } = this.#kernel;
    const made: Moved[] = [];
    try {
      const lowered: Record<string, unknown> = { ...values };
      for (const { name, shape } of movedFields(host.view(handle).contract, message))
        lowered[name] = this.#lower(values[name], shape.kind === 'shared', made);
      host.say(handle, message, lowered);
    } catch (error) {
      for (const thing of made) {
        if (thing.kind === 'block') host.dropBlock(thing.id);
        else host.drop(thing.id);
      }
      throw error;
    }
    this.#wake();
  }

  receive(end: RawEnd): Promise<HostHeard> {
    if (this.#ended) return Promise.resolve({ message: 'closed', reason: 'killed' });
    return new Promise((resolve) => {
      const id = HostHandle.idOf(end);
      const { contract } = this.#kernel.host.view(id);
      this.#kernel.host.wait(id, (heard) => {
        this.#pending.delete(resolve);
        resolve(this.#lift(end, contract, heard));
      });
      this.#pending.add(resolve);
      this.#wake();
    });
  }

  /**
   * Runs work on the host while it is the host's turn to speak, and gives it up when the peer goes: the signal is aborted
   * and the result is undefined. Whatever the work then still does is not waited for.
   */
  whileOpen<T>(end: RawEnd, work: (signal: AbortSignal) => Promise<T>): Promise<{ readonly value: T } | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const abort = new AbortController();
      const giveUp = (): void => {
        this.#pending.delete(giveUp);
        abort.abort();
        resolve(undefined);
      };
      const stop = this.#kernel.host.whenClosed(HostHandle.idOf(end), giveUp);
      this.#pending.add(giveUp);
      const settle = (then: () => void): void => {
        if (abort.signal.aborted) return;
        this.#pending.delete(giveUp);
        if (stop()) {
          this.drop(HostHandle.idOf(end));
          giveUp();
        } else then();
      };
      work(abort.signal).then(
        (value) => settle(() => resolve({ value })),
        (error: unknown) => settle(() => reject(error)),
      );
      this.#wake();
    });
  }

  drop(handle: HandleId): void {
    if (this.#ended || !this.#kernel.host.holds(handle)) return;
    this.#kernel.host.drop(handle);
    this.#wake();
  }

  /** Everything still waited for hears that the system was killed. The kernel takes the handles back itself. */
  end(): void {
    this.#ended = true;
    for (const resolve of [...this.#pending]) resolve({ message: 'closed', reason: 'killed' });
    this.#pending.clear();
  }

  #lower(value: unknown, isShared: boolean, made: Moved[]): unknown {
    if (value instanceof HostHandle) return { kind: 'handle', id: HostHandle.idOf(value) };
    if (!(value instanceof Uint8Array)) return value;
    const id = this.#kernel.host.createBlock(value);
    if (id === undefined) throw new BlockMemoryFull(value.byteLength);
    const { host } = this.#kernel;
    const thing: Moved = isShared ? host.shared(host.freeze(id)) : { kind: 'block', id };
    made.push(thing);
    return thing;
  }

  #lift(end: RawEnd, contract: ContractTable, heard: Heard): HostHeard {
    if (heard.kind === 'closed') return { message: 'closed', reason: heard.reason };
    const values: Record<string, unknown> = { ...heard.values };
    for (const { name } of movedFields(contract, heard.message)) values[name] = this.#raise(values[name]);
    return { ...values, message: heard.message, next: end };
  }

  #raise(moved: unknown): unknown {
    if (!isMoved(moved)) return undefined;
    if (moved.kind === 'handle') return this.wrap(moved.id);
    const { host } = this.#kernel;
    const bytes = moved.kind === 'block' ? host.readBlock(moved.id) : host.readShared(moved.id);
    if (moved.kind === 'block') host.dropBlock(moved.id);
    else host.drop(moved.id);
    return bytes;
  }

  #end(handle: HandleId): RawEnd {
    const { contract } = this.#kernel.host.view(handle);
    const known = this.#classes.get(contract.digest);
    if (known !== undefined) return new known(this, handle);
    const made = class extends RawEnd {};
    for (const { name } of contract.messages) {
      const value = function (this: RawEnd, fields: Values = {}): RawEnd {
        HostHandle.endsOf(this).say(HostHandle.idOf(this), name, fields);
        return this;
      };
      Object.defineProperty(made.prototype, name, { value });
    }
    this.#classes.set(contract.digest, made);
    return new made(this, handle);
  }

  #assertLive(): void {
    if (this.#ended) throw new SystemEnded();
  }
}

/** The fields that are moved. A copied field can look like a handle; only the contract tells. */
function movedFields(contract: ContractTable, message: string): readonly RecordField[] {
  const fields = contract.messages.find((table) => table.name === message)?.fields ?? [];
  return fields.filter(({ shape }) => movedKinds.has(shape.kind));
}

const movedKinds: ReadonlySet<string> = new Set(['block', 'shared', 'endpoint', 'listener', 'connector', 'parcel']);

/** False for an optional field that was left out. */
function isMoved(value: unknown): value is Moved {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
