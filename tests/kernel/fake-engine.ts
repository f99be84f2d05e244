/**
 * An engine without QuickJS: programs are generators that yield what they wait for.
 *
 * Owns: the rules an engine may rely on, each checked: a payload is used up once, a block is freed by who holds it, a heap is
 * destroyed once. So a kernel that passes on this engine keeps the port's promises.
 */
import type { ContractTable, Fault, RecordField, SipLimits } from '../../abi/index.ts';
import { matchCarried, Protocols } from '../../kernel/contracts.ts';
import type {
  Arrival,
  BlockId,
  Engine,
  EngineProgram,
  Grant,
  HandleId,
  HostSide,
  Moved,
  Payload,
  SipId,
  Syscalls,
  TurnEnd,
} from '../../kernel/index.ts';
import { messageNumber } from './contracts.ts';

export type Task = Generator<readonly HandleId[], void, Arrival>;
export type Script = (guest: Guest) => Task;

class Stopped extends Error {}
class Lost extends Error {}
/** A guest throws it to end its turn with this fault. */
export class GuestFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

interface FakePayload extends Payload {
  readonly values: Readonly<Record<string, unknown>>;
  /** They are made in the order in which things are said. */
  readonly number: number;
}

export const isFake = (payload: Payload): payload is FakePayload => 'values' in payload;

/** `true` for each optional moved field that one of the things is for, by its kind alone. */
function thereAmong(fields: readonly RecordField[], things: readonly Moved[]): Readonly<Record<string, unknown>> {
  const carried = new Protocols().of(tableOf(fields)).carried[0] ?? [];
  const places = matchCarried(carried, things, ({ shape }, { kind }) =>
    kind === 'handle' ? shape.kind !== 'block' && shape.kind !== 'shared' : shape.kind === kind,
  );
  const there = carried.filter(({ optional }, index) => optional && (places?.[index] ?? -1) >= 0);
  return Object.fromEntries(there.map(({ name }) => [name, true]));
}

const tableOf = (fields: readonly RecordField[]): ContractTable => ({
  name: '',
  digest: '',
  states: [],
  messages: [{ name: '', speaker: 'client', fields }],
  queueBound: 0,
});

/** What a program sees of the kernel. A call that is told `stop` unwinds the turn. */
export class Guest {
  readonly sip: SipId;
  readonly args: string;
  readonly #grants: readonly Grant[];
  readonly #engine: FakeEngine;
  readonly #tasks: Heap['tasks'];

  constructor(engine: FakeEngine, sip: SipId, grants: readonly Grant[], args: string, tasks: Heap['tasks']) {
    this.#engine = engine;
    this.sip = sip;
    this.#grants = grants;
    this.args = args;
    this.#tasks = tasks;
  }

  grant(name: string): HandleId {
    const found = this.#grants.find((grant) => grant.need.name === name);
    if (found === undefined) throw new Error(`no grant ${name}`);
    return found.handle;
  }

  send(
    handle: HandleId,
    contract: ContractTable,
    message: string | number,
    ...moved: readonly (Moved | undefined)[]
  ): void {
    const things = moved.filter((thing) => thing !== undefined);
    const number = typeof message === 'number' ? message : messageNumber(contract, message);
    const payload = this.#engine.payload(thereAmong(contract.messages[number]?.fields ?? [], things));
    const verdict = this.#engine.calls.send(this.sip, handle, contract, number, payload, things);
    if (verdict === 'ok')
      for (const thing of things) {
        if (thing.kind === 'block') this.#engine.blocks.set(thing.id, 'loose');
        if (thing.kind === 'shared') this.#engine.hide(thing.block, this.sip);
      }
    this.#heed(verdict);
  }

  /** Registers a wait without yielding, as an engine would for a task that is never resumed. */
  wait(token: number, handles: readonly HandleId[]): void {
    this.#heed(this.#engine.calls.wait(this.sip, token, handles));
  }

  channel(contract: ContractTable): { readonly imp: HandleId; readonly exp: HandleId } {
    const imp = this.#heed(this.#engine.calls.channel(this.sip, contract));
    return { imp, exp: after(imp) };
  }

  service(contract: ContractTable): { readonly listener: HandleId; readonly connector: HandleId } {
    const listener = this.#heed(this.#engine.calls.service(this.sip, contract));
    return { listener, connector: after(listener) };
  }

  connect(connector: HandleId): HandleId {
    return this.#heed(this.#engine.calls.connect(this.sip, connector));
  }

  share(connector: HandleId): HandleId {
    return this.#heed(this.#engine.calls.share(this.sip, connector));
  }

  /** A second hold: one more buffer over its bytes. */
  shareBytes(hold: HandleId, block: BlockId): HandleId {
    const made = this.share(hold);
    this.#engine.show(block, this.sip);
    return made;
  }

  freeze(block: BlockId): HandleId {
    const hold = this.#heed(this.#engine.calls.freeze(this.sip, block));
    this.#engine.blocks.delete(block);
    this.#engine.frozen.set(block, []);
    this.#engine.show(block, this.sip);
    return hold;
  }

  dropShared(hold: HandleId, block: BlockId): void {
    this.#heed(this.#engine.calls.dropShared(this.sip, hold, block));
    this.#engine.hide(block, this.sip);
  }

  drop(handle: HandleId): void {
    this.#heed(this.#engine.calls.drop(this.sip, handle));
  }

  set(): HandleId {
    return this.#heed(this.#engine.calls.set(this.sip));
  }

  enter(set: HandleId, handle: HandleId): void {
    this.#heed(this.#engine.calls.enter(this.sip, set, handle));
  }

  leave(set: HandleId, handle: HandleId): void {
    this.#heed(this.#engine.calls.leave(this.sip, set, handle));
  }

  allocate(byteLength: number): BlockId | 'over-quota' {
    const id = this.#engine.calls.allocate(this.sip, byteLength);
    if (id !== 'over-quota') this.#engine.blocks.set(id, this.sip);
    return id;
  }

  dropBlock(block: BlockId): void {
    this.#heed(this.#engine.calls.dropBlock(this.sip, block));
    this.#engine.blocks.delete(block);
  }

  violate(fault: Fault): void {
    this.#heed(this.#engine.calls.violate(this.sip, fault));
  }

  fork(task: Task): void {
    this.#tasks.push(task);
  }

  loseMemory(): never {
    throw new Lost();
  }

  #heed<T>(verdict: T | 'stop'): T {
    if (verdict === 'stop') throw new Stopped();
    return verdict;
  }
}

interface Heap {
  readonly program: EngineProgram;
  readonly domain: string;
  /** Not yet run to their first wait. */
  readonly tasks: Task[];
  readonly waiting: Map<number, Task>;
  main: Task | undefined;
}

export class FakeEngine implements Engine {
  readonly heaps = new Map<SipId, Heap>();
  /** Where the bytes are. */
  readonly blocks = new Map<BlockId, SipId | 'loose' | 'host'>();
  /** Frozen ones: whose heaps show them, once for each hold. */
  readonly frozen = new Map<BlockId, SipId[]>();
  readonly payloads = new Set<Payload>();
  readonly scripts = new Map<string, Script>();
  /** Refuse to create programs of this name. */
  refuse = '';
  hostBlocksLeft = Number.POSITIVE_INFINITY;
  #calls: Syscalls | undefined;
  #token = 0;
  #made = 0;

  get calls(): Syscalls {
    if (this.#calls === undefined) throw new Error('not attached');
    return this.#calls;
  }

  attach(calls: Syscalls): void {
    this.#calls = calls;
  }

  show(block: BlockId, sip: SipId): void {
    const shown = this.frozen.get(block);
    if (shown === undefined) throw new Error(`b${block} is shown, and is not frozen or no more`);
    shown.push(sip);
  }

  hide(block: BlockId, sip: SipId): void {
    const shown = this.frozen.get(block);
    const at = shown?.indexOf(sip) ?? -1;
    if (at < 0) throw new Error(`s${sip} let go of b${block} more often than it was given it`);
    shown?.splice(at, 1);
  }

  payload(values: Readonly<Record<string, unknown>>): Payload {
    this.#made += 1;
    const made: FakePayload = { byteLength: 8, values, number: this.#made };
    this.payloads.add(made);
    return made;
  }

  create(sip: SipId, program: EngineProgram, _limits: SipLimits, domain: string) {
    if (program.name === this.refuse) return { refused: 'out of memory' };
    if (this.heaps.has(sip)) throw new Error(`s${sip} has a heap already`);
    this.heaps.set(sip, { program, domain, tasks: [], waiting: new Map(), main: undefined });
    return undefined;
  }

  start(sip: SipId, grants: readonly Grant[], args: string): TurnEnd {
    const heap = this.#heap(sip);
    const script = this.scripts.get(heap.program.code);
    if (script === undefined) throw new Error(`no script ${heap.program.code}`);
    return this.#turn(() => {
      heap.main = script(new Guest(this, sip, grants, args, heap.tasks));
      heap.tasks.push(heap.main);
      return this.#pump(sip, heap, undefined);
    });
  }

  deliver(sip: SipId, token: number, arrival: Arrival): TurnEnd {
    const heap = this.#heap(sip);
    const task = heap.waiting.get(token);
    heap.waiting.delete(token);
    if (arrival.kind === 'message') {
      this.#spend(arrival.payload);
      for (const thing of arrival.moved) {
        if (thing.kind === 'shared') this.show(thing.block, sip);
        if (thing.kind !== 'block') continue;
        if (this.blocks.get(thing.id) !== 'loose' && this.blocks.get(thing.id) !== 'host')
          throw new Error('delivered a held block');
        this.blocks.set(thing.id, sip);
      }
    }
    return this.#turn(() => this.#pump(sip, heap, task && { task, arrival }));
  }

  destroy(sip: SipId): void {
    this.#heap(sip);
    this.heaps.delete(sip);
    for (const [block, at] of this.blocks) if (at === sip) this.blocks.delete(block);
    for (const [block, shown] of this.frozen)
      this.frozen.set(
        block,
        shown.filter((other) => other !== sip),
      );
  }

  memoryBytes(sip: SipId): number {
    this.#heap(sip);
    return 1000;
  }

  freeBlock(block: BlockId): void {
    const shown = this.frozen.get(block);
    if (shown !== undefined && shown.length > 0) throw new Error(`b${block} is freed, and s${shown[0]} shows it`);
    if (this.frozen.delete(block)) return;
    const at = this.blocks.get(block);
    if (at !== 'loose' && at !== 'host') throw new Error(`b${block} is freed, but it is at ${at}`);
    this.blocks.delete(block);
  }

  discard(payload: Payload): void {
    this.#spend(payload);
  }

  domainOf(sip: SipId): readonly SipId[] {
    const domain = this.#heap(sip).domain;
    return [...this.heaps].filter(([, heap]) => heap.domain === domain).map(([id]) => id);
  }

  readonly host: HostSide = {
    encode: (fields: readonly RecordField[], values: Readonly<Record<string, unknown>>): Payload => {
      const known = new Set(fields.map((field) => field.name));
      for (const name of Object.keys(values)) if (!known.has(name)) throw new TypeError(`no field ${name}`);
      const there = fields.filter(({ name, optional }) => optional && values[name] !== undefined);
      return this.payload(Object.fromEntries(there.map(({ name }) => [name, true])));
    },
    decode: (_fields: readonly RecordField[], payload: Payload): Record<string, unknown> => {
      this.#spend(payload);
      return isFake(payload) ? { ...payload.values } : {};
    },
    rewrite: (from: readonly RecordField[], to: readonly RecordField[], payload: Payload) => {
      const values = this.host.decode(from, payload);
      const known = new Set(to.map(({ name }) => name));
      const kept = Object.fromEntries(Object.entries(values).filter(([name]) => known.has(name)));
      return { payload: this.payload(kept), there: new Set(Object.keys(kept)) };
    },
    createBlock: (block: BlockId, _bytes: Uint8Array): boolean => {
      this.hostBlocksLeft -= 1;
      if (this.hostBlocksLeft < 0) return false;
      this.blocks.set(block, 'host');
      return true;
    },
    freezeBlock: (block: BlockId): void => {
      if (!this.blocks.delete(block)) throw new Error(`b${block} is frozen, and is no block`);
      this.frozen.set(block, []);
    },
    readBlock: (_block: BlockId): Uint8Array => new Uint8Array([1, 2, 3]),
  };

  /** Runs every task as far as it goes. Exits when main does. */
  #pump(
    sip: SipId,
    heap: Heap,
    resumed: { readonly task: Task; readonly arrival: Arrival } | undefined,
  ): 'exited' | 'waiting' {
    let next = resumed ?? heap.tasks.shift();
    while (next !== undefined) {
      const task = 'task' in next ? next.task : next;
      const result = 'task' in next ? task.next(next.arrival) : task.next();
      if (result.done && task === heap.main) return 'exited';
      if (!result.done) {
        this.#token += 1;
        heap.waiting.set(this.#token, task);
        if (this.calls.wait(sip, this.#token, result.value) === 'stop') throw new Stopped();
      }
      next = heap.tasks.shift();
    }
    return 'waiting';
  }

  /** After `stop` it says `waiting`: the kernel's own fault has to win. */
  #turn(run: () => 'exited' | 'waiting'): TurnEnd {
    try {
      return { status: run(), elapsedMs: 1 };
    } catch (error) {
      if (error instanceof Stopped) return { status: 'waiting', elapsedMs: 1 };
      if (error instanceof Lost) return { status: 'lost', elapsedMs: 1, reason: 'the memory was lost' };
      if (error instanceof GuestFault) return { status: 'faulted', elapsedMs: 1, fault: error.fault };
      throw error;
    }
  }

  #heap(sip: SipId): Heap {
    const heap = this.heaps.get(sip);
    if (heap === undefined) throw new Error(`s${sip} has no heap`);
    return heap;
  }

  #spend(payload: Payload): void {
    if (!this.payloads.delete(payload)) throw new Error('a payload was used up twice');
  }
}

function after(handle: HandleId): HandleId {
  return (handle + 1) as HandleId;
}
