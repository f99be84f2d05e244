/**
 * One process on the real kernel and the real engine, and mock peers at the other end of everything it holds.
 *
 * Owns: the peers' ends, their names, and the trace of what happened. Decides nothing: who says what is the caller's. Invariants: an end's
 * name depends only on what happened before it, so a script means the same each time; the peers keep to the contracts, for the kernel
 * holds the host to them; between two calls the kernel is idle, or the process is told to be busy for ever.
 */
import type { ContractTable, Need, RecordField } from '../../abi/index.ts';
import {
  describeHandle,
  type GrantSource,
  type HandleId,
  type Heard,
  Kernel,
  type Outcome,
  type PortId,
  type SipId,
} from '../../kernel/index.ts';
import type { QuickJSEngine } from '../../runtime/index.ts';
import type { Program } from '../devices/spawning.ts';
import { Coverage, otherRole, type Role } from './coverage.ts';
import { makeGiven, pathTo } from './given.ts';
import { type Step, type TraceLine, valueText } from './script.ts';
import { isMoved, type Values } from './values.ts';

/** A mock peer's end of a conversation. */
export interface PeerEnd {
  readonly name: string;
  readonly group: string;
  readonly table: ContractTable;
  readonly role: Role;
  readonly handle: HandleId;
  /** As the peer knows it. */
  state: number;
  /** Undefined once it is over or closed. */
  live: boolean;
  /** Let go in this state. */
  leave: string | undefined;
  /** What was said last by the peer, and in which state. */
  asked: string | undefined;
  /** Was there before anybody asked anything of the process. */
  readonly isEarly: boolean;
  /** Stops watching for a close; true when it is closed already. */
  stop: (() => boolean) | undefined;
}

export interface Port {
  readonly name: string;
  readonly group: string;
  readonly table: ContractTable;
  readonly source: PortId | HandleId;
  readonly isConnector: boolean;
}

const mostTurns = 3000;

export class Stage {
  readonly kernel: Kernel;
  readonly trace: TraceLine[] = [];
  readonly ends: PeerEnd[] = [];
  /** Where clients can come to the process. */
  readonly ports = new Map<string, Port>();
  /** Undefined while the process lives. */
  outcome: Outcome | undefined;
  /** It did not come to rest. */
  isBusy = false;
  readonly #coverage: Coverage;
  readonly #program: Program;
  readonly #names = new Map<string, number>();
  #early = true;
  #sip: SipId | undefined;

  constructor(engine: QuickJSEngine, program: Program, coverage: Coverage) {
    this.kernel = new Kernel(engine);
    this.#program = program;
    this.#coverage = coverage;
  }

  /** Starts the process, whose first turn is over then. Throws when the kernel refuses it. */
  start(args: string): void {
    const { host } = this.kernel;
    const { manifest } = this.#program.image;
    host.learn(manifest.contracts);
    const grants = Object.fromEntries(manifest.needs.map((need) => [need.name, this.#grant(need)]));
    const spawned = this.kernel.spawn({
      name: manifest.name,
      imageName: this.#program.imageName,
      program: this.#program.program,
      limits: this.#program.limits,
      domain: this.#program.domain,
      args,
      grants,
      restart: { when: 'never', most: 0, withinMs: 0 },
    });
    if (typeof spawned !== 'number') throw new Error(spawned.refused);
    this.#sip = spawned;
    this.kernel.whenDown(spawned, (outcome) => {
      this.outcome = outcome;
      this.#note('note', outcome.end === 'ended' ? 'the process ended' : `the process ${outcome.end}`);
    });
    this.settle();
  }

  /** From now on ends are not there from the beginning. */
  endOfStart(): void {
    this.#early = false;
  }

  /** Names begin anew, for the same script to be played once more. */
  beginAgain(): void {
    this.#names.clear();
    this.ends.splice(0, this.ends.length, ...this.ends.filter((end) => end.live && end.isEarly));
    for (const end of this.ends) this.#names.set(baseOf(end.name), 1 + (this.#names.get(baseOf(end.name)) ?? 0));
    for (const [name, { isConnector }] of this.ports) if (isConnector) this.ports.delete(name);
  }

  /** Does the step if it can be done; false otherwise. The process has come to rest afterwards. */
  play(step: Step): boolean {
    const done = this.#act(step);
    if (done) this.settle();
    return done;
  }

  settle(): void {
    for (let turns = 0; !this.kernel.idle; turns += 1) {
      if (turns >= mostTurns) {
        this.isBusy = true;
        return;
      }
      this.kernel.step(0);
    }
  }

  end(name: string): PeerEnd | undefined {
    return this.ends.find((end) => end.name === name && end.live);
  }

  close(end: PeerEnd): void {
    const { table, group, state, name, handle } = end;
    this.#coverage.sawClose(group, state);
    this.#note('peer', `${name} is closed by the peer in ${table.states[state]?.name}`);
    end.live = false;
    end.stop?.();
    this.kernel.host.drop(handle);
  }

  isPeersTurn({ live, table, state, role }: PeerEnd): boolean {
    return live && table.states[state]?.speaker === role;
  }

  /** What the process holds, described, with how many of each. */
  holdings(): ReadonlyMap<string, number> {
    const held = new Map<string, number>();
    const { tables, processes } = this.kernel.inside;
    const holder = this.#sip === undefined ? undefined : processes.get(this.#sip)?.holder;
    const add = (what: string): void => void held.set(what, (held.get(what) ?? 0) + 1);
    if (holder === undefined) return held;
    for (const handle of tables.handles.all()) if (handle.owner === holder) add(describeHandle(handle));
    for (const block of tables.blocks.all()) if (block.owner === holder) add('a block');
    return held;
  }

  note(text: string): void {
    this.#note('note', text);
  }

  #act(step: Step): boolean {
    if (this.outcome !== undefined || this.isBusy) return false;
    switch (step.kind) {
      case 'connect': {
        const port = this.ports.get(step.port);
        if (port === undefined) return false;
        const { host } = this.kernel;
        if (port.isConnector && !host.holds(port.source as HandleId)) return false;
        const handle = host.connect(
          port.isConnector ? { connector: port.source as HandleId } : { port: port.source as PortId },
        );
        const end = this.#open(port.name, port.group, port.table, 'client', handle, port.table.states[0]?.name ?? '');
        this.#note('peer', `${end.name} connects to ${port.name}`);
        return true;
      }
      case 'say': {
        const end = this.end(step.end);
        return end !== undefined && this.#say(end, step.message, step.values, step.leave);
      }
      case 'close': {
        const end = this.end(step.end);
        if (end === undefined) return false;
        this.close(end);
        return true;
      }
    }
  }

  #say(end: PeerEnd, name: string, values: Values, leave: string | undefined): boolean {
    const { table, state, group, handle } = end;
    const number = table.messages.findIndex((message) => message.name === name);
    const message = table.messages[number];
    const next = table.states[state]?.next[number] ?? -1;
    if (message === undefined || next < 0 || !this.isPeersTurn(end)) return false;
    const { lowered, opened } = this.#lower(end, message.fields, values);
    end.stop?.();
    end.stop = undefined;
    this.kernel.host.say(handle, name, lowered);
    this.#coverage.sawMessage(group, state, number);
    const carried = opened.map(({ field, end: other }) => `; its ${field} is the other end of ${other}`).join('');
    this.#note('peer', `${end.name} says ${name} ${valueText(values)}`.trimEnd() + carried);
    end.asked = `${name} in ${table.states[state]?.name}`;
    end.leave = leave;
    end.state = next;
    this.#arrive(end);
    return true;
  }

  /** In a state: on to what can come of it. */
  #arrive(end: PeerEnd): void {
    const { table, state, group, role, handle } = end;
    const found = table.states[state];
    this.#coverage.sawState(group, state);
    if (found === undefined || found.speaker === 'nobody') {
      end.live = false;
      return;
    }
    if (end.leave === found.name) this.close(end);
    else if (found.speaker !== role) this.kernel.host.wait(handle, (heard) => this.#hear(end, heard));
    else {
      end.stop = this.kernel.host.whenClosed(handle, () => this.#closedByProcess(end));
    }
  }

  #hear(end: PeerEnd, heard: Heard): void {
    if (heard.kind === 'closed') {
      this.#closedByProcess(end);
      return;
    }
    const { table, group, state } = end;
    const number = table.messages.findIndex(({ name }) => name === heard.message);
    this.#coverage.sawMessage(group, state, number);
    const shown = this.#raise(end, table.messages[number]?.fields ?? [], heard.values);
    this.#note('process', `${end.name} hears ${heard.message} ${valueText(shown)}`.trimEnd());
    end.state = table.states[state]?.next[number] ?? state;
    this.#arrive(end);
  }

  #closedByProcess(end: PeerEnd): void {
    end.live = false;
    this.#coverage.sawClosedByProcess(end.group, end.state);
    const how = this.outcome === undefined ? 'the process lets go' : 'the process is gone';
    this.#note('process', `${end.name} hears closed in ${end.table.states[end.state]?.name}: ${how}`);
  }

  #raise(end: PeerEnd, fields: readonly RecordField[], values: Values): Values {
    const shown: Record<string, unknown> = { ...values };
    for (const { name, shape } of fields) {
      const moved = values[name];
      if (!isMoved(shape) || moved === undefined) continue;
      const { kind, id } = moved as { readonly kind: 'block' | 'handle'; readonly id: number };
      if (kind === 'block') shown[name] = this.#takeBlock(id);
      else shown[name] = this.#takeHandle(`${end.name}.${name}`, id as HandleId);
    }
    return shown;
  }

  #takeBlock(id: number): Uint8Array {
    const { host } = this.kernel;
    const block = id as Parameters<typeof host.readBlock>[0];
    const bytes = host.readBlock(block);
    host.dropBlock(block);
    return bytes;
  }

  #takeHandle(name: string, handle: HandleId): string {
    const { kind, contract, side, state } = this.kernel.host.view(handle);
    switch (kind) {
      case 'endpoint': {
        const role = side === 'Imp' ? 'client' : 'server';
        return `<${this.#open(name, Coverage.carriedKey(contract.name, role), contract, role, handle, state ?? '').name}>`;
      }
      case 'connector': {
        const full = this.#nameFor(name);
        const group = Coverage.carriedKey(contract.name, 'client');
        this.ports.set(full, { name: full, group, table: contract, source: handle, isConnector: true });
        return `<connector ${full}>`;
      }
      case 'listener':
        this.kernel.host.drop(handle);
        return '<a listener, let go>';
    }
  }

  /** Makes what the message moves. */
  #lower(end: PeerEnd, fields: readonly RecordField[], values: Values) {
    const lowered: Record<string, unknown> = { ...values };
    const opened: { field: string; end: string }[] = [];
    for (const { name, shape } of fields) {
      const value = values[name];
      if (!isMoved(shape) || value === undefined) continue;
      if (value instanceof Uint8Array) lowered[name] = { kind: 'block', id: this.kernel.host.createBlock(value) };
      else {
        const made = this.#give(`${end.name}.${name}`, shape);
        lowered[name] = { kind: 'handle', id: made.id };
        opened.push({ field: name, end: made.name });
      }
    }
    return { lowered, opened };
  }

  #give(name: string, shape: Parameters<typeof makeGiven>[1]): { readonly id: HandleId; readonly name: string } {
    const made = makeGiven(this.kernel, shape, this.#program.image.manifest.contracts, (client, table) => {
      this.#open(name, Coverage.carriedKey(table.name, 'server'), table, 'server', client, table.states[0]?.name ?? '');
    });
    const { table } = made;
    if (made.kind === 'connector') return { id: made.given, name: `its clients ${name}` };
    if (made.kind === 'listener') {
      const full = this.#nameFor(name);
      const group = Coverage.carriedKey(table.name, 'client');
      this.ports.set(full, { name: full, group, table, source: made.port, isConnector: false });
      return { id: made.given, name: full };
    }
    const role = otherRole(made.role);
    const opened = this.#open(name, Coverage.carriedKey(table.name, role), table, role, made.kept, made.state);
    return { id: made.given, name: opened.name };
  }

  #grant({ name, kind, contract, state }: Need): GrantSource {
    const { host } = this.kernel;
    const table = this.#program.image.manifest.contracts.find((found) => found.name === contract);
    if (table === undefined) throw new Error(`the image does not say what the contract ${contract} is`);
    const start = table.states[0]?.name ?? '';
    if (kind === 'listener') {
      const source = host.port(table);
      this.ports.set(name, { name, group: name, table, source, isConnector: false });
      return { port: source };
    }
    if (kind === 'connector' || (kind === 'imp' && state === start)) {
      const port = host.port(table);
      host.serve(port, (client) => this.#open(name, name, table, 'server', client, start));
      return { port };
    }
    const { imp, exp } = host.channel(table);
    pathTo(this.kernel, table, imp, exp, state);
    const [given, kept] = kind === 'exp' ? [exp, imp] : [imp, exp];
    this.#open(name, name, table, kind === 'exp' ? 'client' : 'server', kept, state);
    return { handle: given };
  }

  #open(base: string, group: string, table: ContractTable, role: Role, handle: HandleId, state: string): PeerEnd {
    const end: PeerEnd = {
      name: this.#nameFor(base),
      group,
      table,
      role,
      handle,
      state: Math.max(
        0,
        table.states.findIndex(({ name }) => name === state),
      ),
      live: true,
      leave: undefined,
      asked: undefined,
      isEarly: this.#early,
      stop: undefined,
    };
    this.ends.push(end);
    this.#arrive(end);
    return end;
  }

  #nameFor(base: string): string {
    const count = (this.#names.get(base) ?? 0) + 1;
    this.#names.set(base, count);
    return count === 1 ? base : `${base}#${count}`;
  }

  #note(who: TraceLine['who'], text: string): void {
    this.trace.push({ who, text });
  }
}

const baseOf = (name: string): string => name.replace(/#\d+$/, '');
