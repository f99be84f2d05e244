/**
 * The kernel: processes, and what they may do to each other.
 *
 * A process is spawned with everything it will ever be able to reach, runs one turn for each thing that comes to it, and
 * goes down in one of three ways: it ended, it faulted, it was killed. Whichever it was, all it held is taken back in one step,
 * its peers are told why, and its supervisor decides whether it comes up again.
 *
 * Owns: the step, and the calls by which a host governs processes. The rest has a file each: `lives.ts` (coming up, going
 * down), `channels.ts` (what is said), `monitor.ts` (whether it may be), `ports.ts` (who waits to be served), `blocks.ts`,
 * `scheduler.ts` (who is next), `reclaim.ts` (taking back), `syscalls.ts` (calls of processes), `host.ts` (of the host).
 * Invariants: the same calls in the same order have the same effects, for the kernel knows no clock, no chance and no device;
 * nothing a process does makes the kernel throw; after `shutdown` nothing is left.
 */
import type { Fault } from '../abi/index.ts';
import { Blocks } from './blocks.ts';
import { Channels } from './channels.ts';
import { Protocols } from './contracts.ts';
import type { Arrival, Engine, SipId, TurnEnd } from './engine-port.ts';
import { KernelMisuse, KernelPanic, printSip } from './faults.ts';
import { Grants } from './grants.ts';
import { Handles } from './handles.ts';
import type { Holder } from './holders.ts';
import { Host } from './host.ts';
import { Ids } from './ids.ts';
import { type KernelEvent, Lives } from './lives.ts';
import { Ports } from './ports.ts';
import { type Outcome, type Process, Processes, type ProcessView, type SpawnSpec } from './processes.ts';
import { Reclaim } from './reclaim.ts';
import { Scheduler, type Wait } from './scheduler.ts';
import { findRing, printRing, type WaitRing } from './standstill.ts';
import { ProcessCalls, type Tables } from './syscalls.ts';
import { Versions } from './versions.ts';

/** What went into a process, and what came of it: enough to replay a run. */
export type TraceEntry =
  | { readonly kind: 'turn'; readonly sip: SipId; readonly token: number; readonly arrival: Arrival | 'start' }
  | { readonly kind: 'turn-end'; readonly sip: SipId; readonly status: TurnEnd['status'] }
  | { readonly kind: 'event'; readonly event: KernelEvent };

export interface KernelCounts {
  readonly processes: number;
  readonly handles: number;
  readonly blocks: number;
  readonly messages: number;
  readonly ports: number;
}

export class Kernel {
  readonly host: Host;
  readonly #engine: Engine;
  readonly #trace: ((entry: TraceEntry) => void) | undefined;
  readonly #processes = new Processes();
  readonly #tables: Tables;
  readonly #calls: ProcessCalls;
  readonly #lives: Lives;
  readonly #listeners = new Set<(event: KernelEvent) => void>();
  readonly #ringListeners = new Set<(ring: WaitRing, words: string) => void>();
  #lastRing = '';
  #nowMs = 0;
  #shut = false;

  constructor(engine: Engine, trace?: (entry: TraceEntry) => void) {
    this.#engine = engine;
    this.#trace = trace;
    this.#tables = makeTables(engine);
    this.#calls = new ProcessCalls(this.#tables);
    this.host = new Host(engine, this.#tables);
    const grants = new Grants(this.#tables, this.host.holder);
    this.#lives = new Lives(engine, this.#tables, this.#processes, grants, this.host.holder, (event) =>
      this.#announce(event),
    );
    engine.attach(this.#calls);
  }

  /** Makes a process; its first turn is in a later step. A refusal is a sentence, and nothing has changed. */
  spawn(spec: SpawnSpec): SipId | { readonly refused: string } {
    this.#assertBetweenTurns();
    if (this.#shut) return { refused: 'the system has been shut down' };
    if (spec.restart.when !== 'never' && Object.values(spec.grants).some((source) => 'handle' in source)) {
      return {
        refused: `${spec.name} may not restart by itself: it was granted a handle, which can be given only once`,
      };
    }
    this.#tables.protocols.learn(spec.program.contracts);
    const process = this.#processes.add(this.#tables.ids.nextSip(), spec);
    const refused = this.#lives.bringUp(process);
    if (refused === undefined) {
      this.#lives.announce({ kind: 'started', sip: process.id, name: spec.name });
      this.#settle();
      return process.id;
    }
    this.#processes.remove(process);
    return { refused };
  }

  /** One turn of whoever is next. `nowMs` is only for restart budgets. True when more is ready. */
  step(nowMs: number): boolean {
    this.#assertBetweenTurns();
    this.#nowMs = Math.max(this.#nowMs, nowMs);
    const holder = this.#tables.scheduler.next();
    if (holder === undefined) return false;
    if (holder === this.host.holder) this.#hostTurn();
    else this.#turn(this.#processOf(holder));
    this.#settle();
    return !this.#tables.scheduler.idle;
  }

  get idle(): boolean {
    return this.#tables.scheduler.idle;
  }

  /** Stops a process for good, whatever its restart policy. A refusal is a sentence. */
  kill(id: SipId, reason: string): { readonly refused: string } | undefined {
    this.#assertBetweenTurns();
    const process = this.#processes.get(id);
    if (process === undefined || process.outcome !== undefined)
      return { refused: `there is no live process ${printSip(id)}` };
    this.#lives.bringDown(process, { end: 'killed', reason }, false);
    this.#settle();
    return undefined;
  }

  /** Brings a process up anew, killing it first when it lives. Costs no restart budget. A refusal is a sentence. */
  restart(id: SipId): { readonly refused: string } | undefined {
    this.#assertBetweenTurns();
    const process = this.#processes.get(id);
    if (this.#shut) return { refused: 'the system has been shut down' };
    if (process === undefined) return { refused: `there is no process ${printSip(id)}` };
    if (Object.values(process.spec.grants).some((source) => 'handle' in source)) {
      return {
        refused: `${process.spec.name} was granted a handle, which can be given only once: start it anew instead`,
      };
    }
    if (process.outcome === undefined) this.#lives.bringDown(process, { end: 'killed', reason: 'restart' }, true);
    const refused = this.#lives.bringUpAgain(process);
    this.#settle();
    return refused === undefined ? undefined : { refused };
  }

  /** Every process that lives, and the last that are down, in the order in which they were made. */
  list(): readonly ProcessView[] {
    return [...this.#processes.all()].map((process) =>
      this.#processes.view(process, this.#calls.running, this.#engine),
    );
  }

  /** Tells what happens to processes, in order. Returns how to stop listening. */
  onEvent(listener: (event: KernelEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells, whenever nothing is left to do, which processes wait on each other for ever and for an answer; each ring once. Returns how to stop listening. */
  onRing(listener: (ring: WaitRing, words: string) => void): () => void {
    this.#ringListeners.add(listener);
    return () => this.#ringListeners.delete(listener);
  }

  /** Some processes that wait on each other for ever, if there are any; each waits for the next, the last for the first. */
  ring(): WaitRing | undefined {
    return findRing(this.#processes.live(), this.#tables.handles);
  }

  /** Calls back once the process is down for good; at once when it is. False when there is no such process. */
  whenDown(id: SipId, callback: (outcome: Outcome) => void): boolean {
    const process = this.#processes.get(id);
    if (process === undefined) return false;
    if (process.outcome === undefined) process.whenDown = [...process.whenDown, callback];
    else callback(process.outcome);
    return true;
  }

  /** Kills everything and lets go of all the host holds. The kernel is empty afterwards. */
  shutdown(): void {
    this.#assertBetweenTurns();
    this.#shut = true;
    for (const process of this.#processes.live())
      this.#lives.bringDown(process, { end: 'killed', reason: 'shutdown' }, false);
    this.#lives.takeBack(this.host.holder, 'ended');
    for (const port of this.#tables.ports.all()) this.#tables.reclaim.closePort(port, 'ended');
    this.#tables.ports.clear();
    this.#settle();
  }

  counts(): KernelCounts {
    let messages = 0;
    for (const handle of this.#tables.handles.all()) messages += handle.kind === 'endpoint' ? handle.queue.length : 0;
    const { handles, blocks, ports } = this.#tables;
    return {
      processes: this.#processes.live().length,
      handles: handles.size,
      blocks: blocks.size,
      messages,
      ports: ports.size,
    };
  }

  /** For `checkInvariants`, which looks and does not touch. */
  get inside(): { readonly tables: Tables; readonly processes: Processes } {
    return { tables: this.#tables, processes: this.#processes };
  }

  /** A process's turn: its first, or the arrival that the longest-ready of its waits was for. */
  #turn(process: Process): void {
    const end = this.#run(process);
    process.turns += 1;
    process.cpuMs += end.elapsedMs;
    this.#trace?.({ kind: 'turn-end', sip: process.id, status: end.status });
    const outcome = outcomeOf(process, end);
    if (outcome !== undefined) {
      this.#lives.finish(end.status === 'lost' ? this.#domainOf(process) : [process], outcome, this.#nowMs);
    } else if (process.holder.ready.length > 0) this.#tables.scheduler.enqueue(process.holder);
  }

  #run(process: Process): TurnEnd {
    const { id, grants, spec } = process;
    const next = grants === undefined ? this.#nextArrival(process.holder) : undefined;
    this.#trace?.({ kind: 'turn', sip: id, token: next?.wait.token ?? 0, arrival: next?.arrival ?? 'start' });
    this.#calls.running = process;
    try {
      if (next !== undefined) return this.#engine.deliver(id, next.wait.token, next.arrival);
      process.grants = undefined;
      return this.#engine.start(id, grants ?? [], spec.args);
    } finally {
      this.#calls.running = undefined;
    }
  }

  #hostTurn(): void {
    const { holder } = this.host;
    const { wait, arrival } = this.#nextArrival(holder);
    this.#trace?.({ kind: 'turn', sip: holder.id, token: wait.token, arrival });
    if (holder.ready.length > 0) this.#tables.scheduler.enqueue(holder);
    this.host.hear(wait, arrival);
  }

  #nextArrival(holder: Holder): { readonly wait: Wait; readonly arrival: Arrival } {
    const wait = holder.ready.shift();
    const handle = wait && this.#tables.scheduler.settle(wait);
    if (wait === undefined || handle === undefined) {
      throw new KernelPanic('a turn was given to somebody for whom nothing came', { sip: holder.id });
    }
    return { wait, arrival: this.#tables.channels.receive(handle, holder) };
  }

  /** All that shared the lost memory with this process, itself included. */
  #domainOf(process: Process): readonly Process[] {
    const shared = new Set([process.id, ...this.#engine.domainOf(process.id)]);
    return this.#processes.live().filter((other) => shared.has(other.id));
  }

  #announce(event: KernelEvent): void {
    this.#trace?.({ kind: 'event', event });
    for (const listener of this.#listeners) listener(event);
  }

  #processOf(holder: Holder): Process {
    const process = this.#processes.get(holder.id);
    if (process?.holder === holder) return process;
    throw new KernelPanic('a turn was given to a process that is gone', { sip: holder.id });
  }

  /** The end of every call: blocks in no heap are freed now that no heap can be looking at them, and whoever listens is told. */
  #settle(): void {
    this.#tables.blocks.sweep(this.#engine);
    this.#lives.tell();
    if (this.#ringListeners.size > 0 && this.#tables.scheduler.idle && !this.#shut) this.#tellRing();
  }

  #tellRing(): void {
    const ring = this.ring();
    const words = ring === undefined || ring.atRest ? '' : printRing(ring);
    if (ring !== undefined && words !== '' && words !== this.#lastRing)
      for (const listener of this.#ringListeners) listener(ring, words);
    this.#lastRing = words;
  }

  #assertBetweenTurns(): void {
    const { running } = this.#calls;
    if (running !== undefined) throw new KernelMisuse(`called during the turn of ${printSip(running.id)}`);
  }
}

/** How the turn's end ends the process; undefined when it goes on. A rule broken counts more than what the engine saw. */
function outcomeOf(process: Process, end: TurnEnd): Outcome | undefined {
  if (end.status !== 'lost' && process.broken !== undefined) {
    // What was broken the kernel knows; where in the program, the engine.
    const trace = end.status === 'faulted' ? end.fault.trace : '';
    const fault: Fault = { trace, ...process.broken };
    return { end: 'faulted', fault: fault.trace === '' ? { ...fault, trace } : fault };
  }
  switch (end.status) {
    case 'faulted':
      return { end: 'faulted', fault: end.fault };
    case 'lost':
      return { end: 'faulted', fault: { kind: 'domain', message: end.reason, trace: '' } };
    case 'exited':
      return { end: 'ended' };
    case 'waiting':
      return process.holder.waits.size > 0 ? undefined : { end: 'faulted', fault: stalled };
  }
}

const stalled: Fault = {
  kind: 'stalled',
  message: 'main has not ended, and nothing it waits for can ever come: it waits for no endpoint and no listener',
  trace: '',
};

function makeTables(engine: Engine): Tables {
  const ids = new Ids();
  const blocks = new Blocks();
  const handles = new Handles(blocks);
  const scheduler = new Scheduler();
  const reclaim = new Reclaim(handles, blocks, scheduler, (payload) => engine.discard(payload));
  const protocols = new Protocols();
  const versions = new Versions(protocols, handles, engine);
  const channels = new Channels(ids, handles, blocks, scheduler, reclaim, versions);
  return { ids, handles, blocks, ports: new Ports(), protocols, versions, scheduler, reclaim, channels };
}
