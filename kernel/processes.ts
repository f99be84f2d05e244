/**
 * The process table.
 *
 * Owns: one record for each process, live or down, and how it looks from outside. Does not end or start anything. Invariants:
 * a process keeps its id over its restarts, and each life has a holder of its own; of processes that are down the last 64
 * are kept to be looked at.
 */
import type { Fault, ProcessInfo, Restart, SipLimits } from '../abi/index.ts';
import type { Engine, EngineProgram, Grant, SipId } from './engine-port.ts';
import { printSip, type Violation } from './faults.ts';
import type { GrantSource } from './grants.ts';
import { Holder } from './holders.ts';
import { RestartBudget } from './supervision.ts';

export const keptAfterTheEnd = 64;

export interface SpawnSpec {
  readonly name: string;
  readonly imageName: string;
  readonly program: EngineProgram;
  readonly limits: SipLimits;
  readonly domain: string;
  /** JSON text, or empty. */
  readonly args: string;
  /** By the name of the need. Every need of the program is granted, and nothing else. */
  readonly grants: Readonly<Record<string, GrantSource>>;
  readonly restart: Restart;
  readonly parent?: SipId;
}

/** How a process went down for good. */
export type Outcome =
  | { readonly end: 'ended' }
  | { readonly end: 'faulted'; readonly fault: Fault }
  /** `reason`: who or what asked for it, in words. */
  | { readonly end: 'killed'; readonly reason: string };

export interface Process {
  readonly id: SipId;
  readonly spec: SpawnSpec;
  readonly budget: RestartBudget;
  /** Of the present life, or of the last. */
  holder: Holder;
  /** Undefined while it lives. */
  outcome: Outcome | undefined;
  /** What `start` will be given, until the first turn. */
  grants: readonly Grant[] | undefined;
  /** A rule broken during the present turn; the first one counts. */
  broken: Violation | Fault | undefined;
  turns: number;
  cpuMs: number;
  restarts: number;
  whenDown: readonly ((outcome: Outcome) => void)[];
}

export interface ProcessView extends ProcessInfo {
  readonly sip: SipId;
  readonly parent: SipId | undefined;
}

export class Processes {
  readonly #all = new Map<SipId, Process>();
  #down: readonly SipId[] = [];

  all(): Iterable<Process> {
    return this.#all.values();
  }

  live(): readonly Process[] {
    return [...this.#all.values()].filter((process) => process.outcome === undefined);
  }

  get(id: SipId): Process | undefined {
    return this.#all.get(id);
  }

  add(id: SipId, spec: SpawnSpec): Process {
    const process: Process = {
      id,
      spec,
      budget: new RestartBudget(spec.restart),
      holder: new Holder(id),
      outcome: undefined,
      grants: undefined,
      broken: undefined,
      turns: 0,
      cpuMs: 0,
      restarts: 0,
      whenDown: [],
    };
    this.#all.set(id, process);
    return process;
  }

  /** Notes that a process is down for good, and forgets the one that has been so longest when there are too many. */
  retire(process: Process): void {
    this.#down = [...this.#down.filter((id) => id !== process.id), process.id];
    const oldest = this.#down[0];
    if (this.#down.length <= keptAfterTheEnd || oldest === undefined) return;
    this.#all.delete(oldest);
    this.#down = this.#down.slice(1);
  }

  /** One that never came up. */
  remove(process: Process): void {
    this.#all.delete(process.id);
  }

  /** Back from among those that are down, with a new holder. */
  revive(process: Process): void {
    process.outcome = undefined;
    this.#down = this.#down.filter((id) => id !== process.id);
  }

  view(process: Process, running: Process | undefined, engine: Engine): ProcessView {
    const { holder, spec, outcome } = process;
    const live = outcome === undefined;
    return {
      sip: process.id,
      parent: spec.parent,
      id: printSip(process.id),
      name: spec.name,
      image: spec.imageName,
      state: outcome?.end ?? (process === running ? 'running' : holder.queued ? 'ready' : 'waiting'),
      memoryBytes: live ? engine.memoryBytes(process.id) : 0,
      blockBytes: holder.blockBytes,
      turns: process.turns,
      cpuMs: process.cpuMs,
      restarts: process.restarts,
      endpoints: holder.handles.size,
      fault: outcome?.end === 'faulted' ? `${outcome.fault.kind}: ${outcome.fault.message}` : '',
    };
  }
}
