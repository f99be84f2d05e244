/**
 * The lives of a process: coming up, going down, and coming up again.
 *
 * Owns: everything that happens between two turns to a process as a whole, and who is told. Does not run turns. Invariants: a
 * process that goes down holds nothing afterwards and its heap was destroyed once; its peers hear how it went; its clients
 * at ports of the wiring are kept only when it comes up again; whoever asked is told of the end for good, once.
 */
import type { CloseReason, Fault } from '../abi/index.ts';
import type { Engine, SipId } from './engine-port.ts';
import type { Grants } from './grants.ts';
import { Holder } from './holders.ts';
import type { Port } from './ports.ts';
import type { Outcome, Process, Processes } from './processes.ts';
import { Ring } from './ring.ts';
import type { Tables } from './syscalls.ts';

export type KernelEvent =
  | { readonly kind: 'started' | 'ended' | 'restarted'; readonly sip: SipId; readonly name: string }
  | { readonly kind: 'faulted'; readonly sip: SipId; readonly name: string; readonly fault: Fault }
  | { readonly kind: 'killed'; readonly sip: SipId; readonly name: string; readonly reason: string };

export class Lives {
  readonly #engine: Engine;
  readonly #tables: Tables;
  readonly #processes: Processes;
  readonly #grants: Grants;
  readonly #host: Holder;
  readonly #announce: (event: KernelEvent) => void;
  /** What to tell whom, once everything has its place again: who is told may kill, spawn and restart. */
  readonly #tidings = new Ring<() => void>();
  #telling = false;

  constructor(
    engine: Engine,
    tables: Tables,
    processes: Processes,
    grants: Grants,
    host: Holder,
    announce: (event: KernelEvent) => void,
  ) {
    this.#engine = engine;
    this.#tables = tables;
    this.#processes = processes;
    this.#grants = grants;
    this.#host = host;
    this.#announce = announce;
  }

  /** They go down by themselves, all before any comes up; those whose supervision grants it come up again. */
  finish(processes: readonly Process[], outcome: Outcome, nowMs: number): void {
    const again = processes.filter((process) => process.budget.spend(outcome.end, nowMs));
    for (const process of processes) this.bringDown(process, outcome, again.includes(process));
    for (const process of again) this.bringUpAgain(process);
  }

  /** A heap, the grants, and a place in the queue. */
  bringUp(process: Process): string | undefined {
    const { spec, id, holder } = process;
    const checked = this.#grants.check(spec.program, spec.grants);
    if (typeof checked === 'string') return checked;
    const refusal = this.#engine.create(id, spec.program, spec.limits, spec.domain);
    if (refusal !== undefined) return refusal.refused;
    process.grants = this.#grants.make(checked, holder);
    // The host is one more.
    this.#tables.scheduler.admit(this.#processes.live().length + 2);
    this.#tables.scheduler.enqueue(holder);
    return undefined;
  }

  /** With a new holder, so that nothing of the former life counts. When it cannot, it stays down as it was. */
  bringUpAgain(process: Process): string | undefined {
    process.holder = new Holder(process.id);
    const refused = this.bringUp(process);
    if (refused !== undefined) {
      this.#closePorts(process);
      this.#stayDown(process);
      return refused;
    }
    this.#processes.revive(process);
    process.restarts += 1;
    this.announce({ kind: 'restarted', sip: process.id, name: process.spec.name });
    return undefined;
  }

  /** Everything it held is taken back, in one step. `comesAgain`: clients at its ports wait for its next life. */
  bringDown(process: Process, outcome: Outcome, comesAgain: boolean): void {
    const { id, holder, spec } = process;
    process.grants = undefined;
    process.broken = undefined;
    this.#engine.destroy(id);
    if (comesAgain) this.#leavePorts(process);
    this.takeBack(holder, outcome.end);
    process.outcome = outcome;
    this.announce(downEvent(id, spec.name, outcome));
    if (!comesAgain) this.#stayDown(process);
  }

  announce(event: KernelEvent): void {
    this.#tidings.push(() => this.#announce(event));
  }

  /** Tells everything that happened, in order; also what happens while it tells. */
  tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    try {
      for (let next = this.#tidings.shift(); next !== undefined; next = this.#tidings.shift()) next();
    } finally {
      this.#telling = false;
    }
  }

  /** What it owned is closed or freed with its heap; what it had sent stays deliverable, and nobody pays for it. */
  takeBack(holder: Holder, reason: CloseReason): void {
    const { scheduler, handles, blocks, reclaim } = this.#tables;
    scheduler.forget(holder);
    for (const block of [...holder.blocks]) {
      // A frozen one goes with its holds, which are handles.
      if (block.frozen !== undefined) continue;
      if (block.owner !== holder) blocks.waive(block);
      else if (holder === this.#host) blocks.free(block);
      else blocks.remove(block);
    }
    for (const handle of [...holder.handles]) {
      if (handle.owner === holder) reclaim.release(handle, reason);
      else if (handle.payer === holder) handles.waive(handle);
    }
  }

  /** Its listeners at ports of the wiring go, but the ports stay open. */
  #leavePorts(process: Process): void {
    for (const port of this.#portsOf(process)) {
      if (port.listener?.owner !== process.holder) continue;
      this.#tables.handles.remove(port.listener);
      port.listener = undefined;
    }
  }

  #closePorts(process: Process): void {
    for (const port of this.#portsOf(process)) {
      if (port.listener === undefined) this.#tables.reclaim.closePort(port, process.outcome?.end ?? 'ended');
    }
  }

  /** The ports of the wiring that the process was made to serve. */
  #portsOf(process: Process): readonly Port[] {
    return process.spec.program.needs.flatMap((need) => {
      const source = process.spec.grants[need.name];
      const port = need.kind === 'listener' && source !== undefined && 'port' in source ? source.port : undefined;
      const found = port === undefined ? undefined : this.#tables.ports.get(port);
      return found === undefined ? [] : [found];
    });
  }

  #stayDown(process: Process): void {
    this.#processes.retire(process);
    const callbacks = process.whenDown;
    process.whenDown = [];
    const { outcome } = process;
    if (outcome !== undefined) for (const callback of callbacks) this.#tidings.push(() => callback(outcome));
  }
}

function downEvent(sip: SipId, name: string, outcome: Outcome): KernelEvent {
  switch (outcome.end) {
    case 'ended':
      return { kind: 'ended', sip, name };
    case 'faulted':
      return { kind: 'faulted', sip, name, fault: outcome.fault };
    case 'killed':
      return { kind: 'killed', sip, name, reason: outcome.reason };
  }
}
