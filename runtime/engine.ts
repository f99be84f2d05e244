/**
 * The engine: processes as QuickJS heaps in shared memories, behind the kernel's port.
 *
 * Owns: which process has which heap, turns and how they end, loss of a domain. Decides nothing the kernel decides.
 * Invariants: one process runs at a time; whatever is thrown out of a module makes its domain lost, and a lost domain is
 * never entered again; what the kernel throws inside a call is thrown again to the kernel once the guest's frames are gone.
 */
import type { SipLimits } from '../abi/index.ts';
import type {
  Arrival,
  BlockId,
  Engine,
  EngineProgram,
  Grant,
  HandleId,
  HostSide,
  Payload,
  SipId,
  Syscalls,
  TurnEnd,
} from '../kernel/engine-port.ts';
import { closeReasons, entries } from './calls.table.ts';
import { Calls } from './calls.ts';
import type { Domain } from './domain.ts';
import type { Domains } from './domains.ts';
import { ExchangeHeap } from './exchange-heap.ts';
import { EngineHostSide } from './host-side.ts';
import { layOutMessage } from './marshal.ts';
import { MessagePlans } from './message-plan.ts';
import { Payloads } from './payload.ts';
import { type Program, planProgram } from './program.ts';
import type { OwnedValue } from './quickjs.ts';
import { NoRoom, type Realm, SipHeap } from './sip-heap.ts';
import type { Words } from './words.ts';

/** What is alive. All zero once every process is destroyed and everything under way is let go. */
export interface EngineCounts {
  readonly runtimes: number;
  readonly blocks: number;
  readonly handles: number;
  readonly payloads: number;
  readonly domains: number;
}

/** Arguments of an entry before a message's fields: which entry, token, handle, what. */
const fieldsFrom = 4;

export class QuickJSEngine implements Engine {
  readonly host: HostSide;
  readonly #domains: Domains;
  readonly #realm: Realm;
  readonly #now: () => number;
  readonly #heaps = new Map<SipId, SipHeap>();
  readonly #programs = new WeakMap<EngineProgram, Program | { readonly refused: string }>();
  readonly #blocks = new ExchangeHeap();
  readonly #payloads = new Payloads();
  readonly #calls: Calls;
  readonly #zeroCopy: boolean;
  #syscalls: Syscalls | undefined;

  constructor(
    domains: Domains,
    first: { readonly words: Words; readonly zeroCopy: boolean },
    realm: Realm,
    now: () => number,
  ) {
    this.#domains = domains;
    this.#realm = realm;
    this.#now = now;
    this.#zeroCopy = first.zeroCopy;
    this.#calls = new Calls(() => this.#kernel(), this.#payloads, this.#blocks);
    this.host = new EngineHostSide(new MessagePlans(), this.#payloads, this.#blocks, first.words, () => domains.shared);
  }

  /** Whether blocks move by pointer. Otherwise this build of QuickJS is unknown and they are copied. */
  get zeroCopy(): boolean {
    return this.#zeroCopy;
  }
  attach(syscalls: Syscalls): void {
    this.#syscalls = syscalls;
  }
  #kernel(): Syscalls {
    if (this.#syscalls === undefined) throw new Error('the engine has no kernel: call attach first');
    return this.#syscalls;
  }
  /** Resolves once spare memories are ready, so that `create` can serve new domain names. */
  ready(): Promise<void> {
    return this.#domains.fill();
  }
  counts(): EngineCounts {
    const domains = new Set([...this.#heaps.values()].map((heap) => heap.domain));
    const live = this.#domains.liveValues();
    return {
      runtimes: this.#heaps.size,
      blocks: this.#blocks.size,
      handles: live,
      payloads: this.#payloads.live,
      domains: domains.size,
    };
  }

  create(sip: SipId, source: EngineProgram, limits: SipLimits, name: string): { readonly refused: string } | undefined {
    let program = this.#programs.get(source);
    if (program === undefined) {
      program = planProgram(source);
      this.#programs.set(source, program);
    }
    if ('refused' in program) return program;
    const domain = this.#domains.take(name);
    if (domain === undefined) return { refused: `the memory of domain ${name} is not ready yet; try again` };
    try {
      const handler: SipHeap['handler'] = (heap, argc, argv) => this.#calls.answer(heap, argc, argv);
      const heap = new SipHeap(sip, domain, program, limits, this.#now, this.#realm, handler);
      this.#heaps.set(sip, heap);
      const refused = heap.load(this.#realm, limits.memoryBytes);
      if (refused === undefined) return undefined;
      this.destroy(sip);
      return { refused };
    } catch (error) {
      if (error instanceof NoRoom)
        return { refused: `there is no room in the memory of domain ${name}: ${error.message}` };
      this.#lose(domain, error);
      this.#heaps.delete(sip);
      return { refused: `the memory of domain ${name} was lost: ${domain.lost}` };
    }
  }

  start(sip: SipId, grants: readonly Grant[], args: string): TurnEnd {
    const heap = this.#heap(sip);
    return this.#turn(heap, (temporaries) => {
      const { ffi } = heap.domain;
      this.#head(heap, entries.start, 0, 0, undefined);
      if (args !== '') {
        const text = ffi.newText(heap.ctx, args);
        temporaries.push(text);
        ffi.setValue(2, text);
      } else ffi.setValue(2, ffi.undefined);
      ffi.setValue(3, heap.code);
      heap.program.needs.forEach((need, index) => {
        const grant = grants.find((candidate) => candidate.need.name === need.name);
        if (grant === undefined) throw new Error(`${need.name} of ${heap.program.name} was not granted`);
        this.#number(heap, fieldsFrom + index, grant.handle);
      });
      return fieldsFrom + heap.program.needs.length;
    });
  }

  deliver(sip: SipId, token: number, arrival: Arrival): TurnEnd {
    const heap = this.#heap(sip);
    const fields = arrival.kind === 'message' ? this.#payloads.use(arrival.payload) : undefined;
    return this.#turn(heap, (temporaries) => {
      if (arrival.kind === 'closed') {
        return this.#head(heap, entries.closed, token, arrival.handle, closeReasons.indexOf(arrival.reason));
      }
      if (arrival.kind === 'client') return this.#head(heap, entries.client, token, arrival.handle, arrival.client);
      const first = heap.program.firstMessage.get(arrival.contract.name);
      const message = heap.program.messages[(first ?? Number.NaN) + arrival.message];
      if (message === undefined || fields === undefined) {
        throw new Error(`${heap.program.name} was sent a message of ${arrival.contract.name}, which it does not know`);
      }
      this.#head(heap, entries.message, token, arrival.handle, (first ?? 0) + arrival.message);
      const room = layOutMessage(heap, message.plan, fields, arrival.moved, fieldsFrom, this.#blocks, temporaries);
      if (!room) heap.meter.fault('memory', `there was no room to receive ${message.table.name}`);
      return fieldsFrom + message.plan.argumentCount;
    });
  }

  #head(heap: SipHeap, entry: number, token: number, handle: HandleId | 0, what: number | undefined): number {
    this.#number(heap, 0, entry);
    this.#number(heap, 1, token);
    this.#number(heap, 2, handle);
    if (what !== undefined) this.#number(heap, 3, what);
    return fieldsFrom;
  }
  #number(heap: SipHeap, index: number, value: number): void {
    const [low, high] = heap.domain.words.write(value);
    heap.domain.ffi.setWords(index, low, high);
  }

  #turn(heap: SipHeap, set: (temporaries: OwnedValue[]) => number): TurnEnd {
    const { domain, meter } = heap;
    if (domain.lost !== undefined) return { status: 'lost', elapsedMs: 0, reason: domain.lost };
    const temporaries: OwnedValue[] = [];
    try {
      heap.turn(
        () => set(temporaries),
        () => {
          for (const value of temporaries) domain.ffi.free(heap.ctx, value);
        },
      );
    } catch (error) {
      this.#lose(domain, error);
      return { status: 'lost', elapsedMs: meter.elapsedMs(), reason: domain.lost ?? '' };
    }
    const { hostError } = heap;
    heap.hostError = undefined;
    if (hostError !== undefined) throw hostError;
    return this.#end(heap);
  }

  #end(heap: SipHeap): TurnEnd {
    const elapsedMs = heap.meter.elapsedMs();
    const stop = heap.meter.stop;
    if (stop === undefined) return { status: 'waiting', elapsedMs };
    switch (stop.why) {
      case 'exited':
        return { status: 'exited', elapsedMs };
      case 'fault':
        return { status: 'faulted', elapsedMs, fault: stop.fault };
      case 'kernel': {
        const fault = { kind: 'contract', message: 'the kernel stopped the process', trace: stop.trace } as const;
        return { status: 'faulted', elapsedMs, fault };
      }
    }
  }

  #lose(domain: Domain, error: unknown): void {
    domain.lost ??=
      error instanceof Error ? `${error.name}: ${error.message}` : 'something was thrown out of the module';
    this.#blocks.rescue(domain);
    this.#domains.forget(domain);
  }

  destroy(sip: SipId): void {
    const heap = this.#heaps.get(sip);
    if (heap === undefined) return;
    this.#heaps.delete(sip);
    try {
      heap.free();
    } catch (error) {
      this.#lose(heap.domain, error);
    }
    this.#blocks.freeHeldBy(heap);
  }

  /** The address space of all named domains together; it never shrinks. */
  linearBytes(): number {
    return this.#domains.linearBytes();
  }
  memoryBytes(sip: SipId): number {
    return this.#heaps.get(sip)?.memoryBytes() ?? 0;
  }
  freeBlock(block: BlockId): void {
    this.#blocks.free(block);
  }
  discard(payload: Payload): void {
    this.#payloads.use(payload);
  }
  domainOf(sip: SipId): readonly SipId[] {
    const domain = this.#heaps.get(sip)?.domain;
    return [...this.#heaps.values()].filter((heap) => heap.domain === domain).map((heap) => heap.sip);
  }
  #heap(sip: SipId): SipHeap {
    const heap = this.#heaps.get(sip);
    if (heap === undefined) throw new Error(`process s${sip} does not exist`);
    return heap;
  }
}
