/**
 * One process's heap: a QuickJS runtime and context, the way into it, and its end.
 *
 * Owns: creating, entering, pumping promise jobs, freeing. Policy and marshalling come in from outside. Invariants: two
 * handles are held at most, the entry and the process's code; each entry is metered; after a stop nothing of the guest
 * runs again; freeing runs no guest code.
 */
import type { SipLimits } from '../abi/index.ts';
import type { SipId } from '../kernel/engine-port.ts';
import { calls, entries } from './calls.table.ts';
import type { Domain } from './domain.ts';
import { argumentAt } from './ffi.ts';
import { numberArgument } from './marshal.ts';
import { Meter } from './meter.ts';
import type { Program } from './program.ts';
import type { Address, AnyValue, ContextPointer, OwnedValue, RuntimePointer } from './quickjs.ts';
import { libraryFile } from './traces.ts';
import { tagException } from './words.ts';

export interface Realm {
  /** QuickJS's flags of what a context holds. */
  readonly intrinsics: number;
  /** Evaluated after the prelude and before the process's code. */
  readonly hardening: Uint8Array;
}
/** Answers a raw call of the guest's: 0 for nothing, or a value it passes on. */
/** The memory is full where it should not be: nothing was made, nothing is lost. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}
export type SyscallHandler = (heap: SipHeap, argc: number, argv: Address) => Address;

/** Of C stack. Each KiB of it takes several of the host's, which has 984 KiB: 200 were measured to lose a domain. */
const stackBytes = 112 * 1024;
/** While in JSON, whose native recursion takes three times as much of the host's stack for each KiB. */
const narrowStackBytes = 48 * 1024;
/** While a script is read: 610 open brackets of 48 KiB were measured to lose a domain. Bears 110 levels of the dearest syntax. */
const readingStackBytes = 32 * 1024;
/** How often the heap is counted: a walk is dear, so not at every interrupt (10,000 bytecodes) or turn. */
const interruptsPerCount = 4;
const turnsPerCount = 32;
/** Nor before the process has computed for this long, or for so many times as long as the last count took. */
const countAfterMs = 1;
const countShare = 20;
/** Promise jobs between two looks at the stop flag. */
const jobBatch = 64;
/** What a heap must have beyond its library to be of any use. */
const leastFreeBytes = 64 * 1024;

export class SipHeap {
  readonly sip: SipId;
  readonly domain: Domain;
  readonly program: Program;
  readonly meter: Meter;
  readonly rt: RuntimePointer;
  readonly ctx: ContextPointer;
  readonly handler: SyscallHandler;
  /** Set once the code is loaded: before, the guest's calls do nothing. */
  #loaded = false;
  #entry: OwnedValue | undefined;
  #code: OwnedValue | undefined;
  #memoryLimit = Number.POSITIVE_INFINITY;
  #interrupts = 0;
  #turns = 0;
  #uncountedMs = Number.POSITIVE_INFINITY;
  #countMs = 0;
  /** Heap and blocks: what it may have at most. */
  readonly promisedBytes: number;
  /** Of the blocks this heap shows; they are charged elsewhere. */
  blockBytes = 0;
  /** What broke in the middle of a call, to be thrown when the guest's frames are gone. */
  hostError: unknown;

  constructor(
    sip: SipId,
    domain: Domain,
    program: Program,
    limits: SipLimits,
    now: () => number,
    realm: Realm,
    handler: SyscallHandler,
  ) {
    const { raw } = domain.ffi;
    this.sip = sip;
    this.domain = domain;
    this.program = program;
    this.meter = new Meter(now, limits.turnMs);
    this.handler = handler;
    this.promisedBytes = limits.memoryBytes + limits.blockBytes;
    this.rt = raw.QTS_NewRuntime();
    if (this.rt === 0) throw new NoRoom('linear memory is full');
    raw.QTS_RuntimeSetMaxStackSize(this.rt, stackBytes);
    this.ctx = raw.QTS_NewContext(this.rt, realm.intrinsics);
    if (this.ctx === 0) {
      raw.QTS_FreeRuntime(this.rt);
      throw new NoRoom('linear memory is full');
    }
    domain.members.add(this);
  }

  /** Library, hardening, code. Runs nothing of the process's but the script around its code. A refusal is a sentence. */
  load(realm: Realm, memoryBytes: number): string | undefined {
    const { ffi } = this.domain;
    const prelude = this.#evaluate(this.program.prelude, libraryFile);
    const call = ffi.own(ffi.raw.QTS_NewFunction(this.ctx, 'abi', 0, false, 1));
    ffi.setValue(0, call);
    this.#entry = ffi.call(this.ctx, prelude, 1);
    ffi.free(this.ctx, call);
    ffi.free(this.ctx, prelude);
    this.#mustBeFine(this.#entry, 'the process library');
    ffi.free(this.ctx, this.#evaluate(realm.hardening, libraryFile));
    if (this.memoryBytes() + leastFreeBytes > memoryBytes) {
      const least = Math.ceil((this.memoryBytes() + leastFreeBytes) / 1024);
      return `the memory limit of ${this.program.name} is ${Math.floor(memoryBytes / 1024)} KiB; it needs ${least} KiB to start`;
    }
    ffi.raw.QTS_RuntimeSetMemoryLimit(this.rt, memoryBytes);
    this.#memoryLimit = memoryBytes;
    ffi.raw.QTS_RuntimeEnableInterruptHandler(this.rt);
    ffi.raw.QTS_RuntimeSetMaxStackSize(this.rt, readingStackBytes);
    const code = this.#metered(() => ffi.evaluate(this.ctx, this.program.code, this.program.file));
    ffi.raw.QTS_RuntimeSetMaxStackSize(this.rt, stackBytes);
    this.#code = code;
    if (ffi.highWord(code) === tagException)
      return `${this.program.name} cannot be loaded: ${this.#takeException(code)}`;
    this.#loaded = true;
    return undefined;
  }

  #metered<T>(enter: () => T): T {
    this.meter.begin();
    this.domain.running = this;
    try {
      return enter();
    } finally {
      this.domain.running = undefined;
    }
  }
  #evaluate(code: Uint8Array, file: string): OwnedValue {
    const value = this.domain.ffi.evaluate(this.ctx, code, file);
    this.#mustBeFine(value, file);
    return value;
  }
  #mustBeFine(value: OwnedValue, what: string): void {
    if (this.domain.ffi.highWord(value) !== tagException) return;
    throw new Error(`${what} does not run: ${this.#takeException(value)}`);
  }
  #takeException(value: OwnedValue): string {
    const { ffi } = this.domain;
    const error = ffi.own(ffi.raw.QTS_ResolveException(this.ctx, value));
    const text = ffi.text(this.ctx, error);
    ffi.free(this.ctx, error);
    return text;
  }

  get code(): AnyValue {
    return this.#code ?? this.domain.ffi.undefined;
  }

  /** A turn: one entry with the arguments `set` puts in place and `clear` lets go, then promise jobs until a stop. */
  turn(set: () => number, clear: () => void): void {
    this.#metered(() => {
      if (this.meter.stop === undefined) {
        const argc = set();
        if (!this.#stopped()) this.enter(argc);
        clear();
      }
      this.#dropCode();
      this.#pump();
      if (!this.#stopped()) this.#countAfterTurn();
    });
  }
  /** A call, because what the meter says changes while the guest runs. */
  #stopped(): boolean {
    return this.meter.stop !== undefined;
  }

  /** Calls the prelude's entry with `argc` arguments already set. */
  enter(argc: number): void {
    const { ffi } = this.domain;
    if (this.#entry === undefined) return;
    const result = ffi.call(this.ctx, this.#entry, argc);
    if (ffi.highWord(result) === tagException) this.#uncaught(ffi.own(ffi.raw.QTS_ResolveException(this.ctx, result)));
    ffi.free(this.ctx, result);
  }

  #pump(): void {
    const { ffi, words } = this.domain;
    while (!this.#stopped() && ffi.raw.QTS_IsJobPending(this.rt) !== 0) {
      const done = ffi.own(ffi.raw.QTS_ExecutePendingJob(this.rt, jobBatch, ffi.jobContext));
      if (words.isScalar(ffi.highWord(done))) ffi.free(this.ctx, done);
      else this.#uncaught(done);
    }
  }

  /** An error that escaped the library itself: the heap is full, the stack too deep. Uses the error up. */
  #uncaught(error: OwnedValue): void {
    const { ffi } = this.domain;
    if (!this.#stopped() && this.#entry !== undefined) {
      const [low, high] = this.domain.words.write(entries.describe);
      ffi.setWords(0, low, high);
      ffi.setValue(1, error);
      const result = ffi.call(this.ctx, this.#entry, 2);
      if (ffi.highWord(result) === tagException) {
        ffi.free(this.ctx, ffi.own(ffi.raw.QTS_ResolveException(this.ctx, result)));
      }
      ffi.free(this.ctx, result);
      if (!this.#stopped()) this.meter.fault('crash', 'an exception could not be described');
    }
    ffi.free(this.ctx, error);
  }

  /** A call of the guest's. No exception may leave here: the module's frames are below. */
  syscall(argc: number, argv: Address): Address {
    try {
      if (numberArgument(this, argc, argv, 0) === calls.narrow)
        return this.#setStack(numberArgument(this, argc, argv, 1) === 1);
      if (!this.#loaded || this.meter.stop !== undefined) return this.#inert(argc, argv);
      return this.handler(this, argc, argv);
    } catch (error) {
      this.hostError ??= error ?? new Error('a system call failed');
      this.meter.end({ why: 'kernel', trace: '' });
      return this.answer(-1);
    }
  }
  /** The prelude wraps JSON with this; it must work at all times, whatever else is refused. */
  #setStack(narrow: boolean): Address {
    this.domain.ffi.raw.QTS_RuntimeSetMaxStackSize(this.rt, narrow ? narrowStackBytes : stackBytes);
    return 0;
  }
  /** Stopped, or not begun: nothing is done, but the place where the kernel said stop is noted. */
  #inert(argc: number, argv: Address): Address {
    const { stop } = this.meter;
    if (
      stop?.why === 'kernel' &&
      stop.trace === '' &&
      numberArgument(this, argc, argv, 0) === calls.trace &&
      argc > 1
    ) {
      stop.trace = this.program.traces.map(this.domain.ffi.text(this.ctx, argumentAt(argv, 1)));
    }
    return this.answer(-1);
  }
  /** A number for the guest, freed by the module. */
  answer(value: number): Address {
    return this.domain.ffi.raw.QTS_NewFloat64(this.ctx, value);
  }

  /**
   * Bytes of the heap, blocks not included, counted by walking it: some 40 us for a small one. This build of QuickJS does
   * not know the size of an allocation, so its own limit counts 8 bytes for each and catches only a single large one.
   */
  memoryBytes(): number {
    const { ffi, words } = this.domain;
    if (this.domain.lost !== undefined) return 0;
    const usage = ffi.own(ffi.raw.QTS_RuntimeComputeMemoryUsage(this.rt, this.ctx));
    const name = ffi.newText(this.ctx, 'memory_used_size');
    const size = ffi.own(ffi.raw.QTS_GetProp(this.ctx, usage, name));
    const found = words.isNumber(ffi.highWord(size)) ? words.read(ffi.lowWord(size), ffi.highWord(size)) : undefined;
    for (const value of [usage, name, size]) ffi.free(this.ctx, value);
    return typeof found === 'number' ? Math.max(0, found - this.blockBytes) : Number.POSITIVE_INFINITY;
  }

  /** Asked at each interrupt. */
  shouldStop(): boolean {
    if (this.meter.shouldStop()) return true;
    if (this.#interrupts++ % interruptsPerCount === 0) this.#countMemory();
    return this.#stopped();
  }
  /** What a turn can allocate grows with the time it takes, so that much cannot be hoarded between two counts. */
  #countAfterTurn(): void {
    this.#uncountedMs += this.meter.elapsedMs();
    if (this.#uncountedMs >= countAfterMs + this.#countMs * countShare || this.#turns++ % turnsPerCount === 0) {
      this.#countMemory();
    }
  }
  #countMemory(): void {
    const since = this.meter.elapsedMs();
    const bytes = this.memoryBytes();
    this.#countMs = this.meter.elapsedMs() - since;
    this.#uncountedMs = 0;
    if (bytes > this.#memoryLimit) this.ranOutOfMemory();
  }
  /** Its heap is too large, or it asked for more memory than all may have together. */
  ranOutOfMemory(): void {
    this.meter.fault('memory', `the heap grew past ${Math.floor(this.#memoryLimit / 1024)} KiB`);
  }

  #dropCode(): void {
    if (this.#code !== undefined) this.domain.ffi.free(this.ctx, this.#code);
    this.#code = undefined;
  }

  /** Frees the heap whole. */
  free(): void {
    this.domain.members.delete(this);
    if (this.domain.lost !== undefined) return;
    const { ffi } = this.domain;
    this.#dropCode();
    if (this.#entry !== undefined) ffi.free(this.ctx, this.#entry);
    this.#entry = undefined;
    ffi.raw.QTS_FreeContext(this.ctx);
    ffi.raw.QTS_FreeRuntime(this.rt);
  }
}
