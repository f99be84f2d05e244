/**
 * One process on the real kernel and the real engine, and mock peers at the other end of everything it holds.
 *
 * Owns: the peers' ends, their names, and the trace of what happened. Decides nothing: who says what is the caller's. Invariants: an end's
 * name depends only on what happened before it, so a script means the same each time; the peers keep to the contracts, for the kernel
 * holds the host to them; between two calls the kernel is idle, or the process is told to be busy for ever.
 */
import type { ContractTable, Need } from '../../abi/index.ts';
import { describeHandle, type GrantSource, type Heard, Kernel, type Outcome, type SipId } from '../../kernel/index.ts';
import type { QuickJSEngine } from '../../runtime/index.ts';
import type { Program } from '../devices/spawning.ts';
import { lower, raise, type Storehouse } from './cargo.ts';
import type { Coverage } from './coverage.ts';
import { firstState, type Opening, type PeerEnd, type Port } from './ends.ts';
import { pathTo } from './given.ts';
import { type Step, type TraceLine, valueText } from './script.ts';
import type { Values } from './values.ts';

const mostTurns = 3000;

export class Stage implements Storehouse {
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
  readonly contracts: readonly ContractTable[];
  readonly #names = new Map<string, number>();
  readonly #refused = new Set<string>();
  #early = true;
  #sip: SipId | undefined;

  constructor(engine: QuickJSEngine, program: Program, coverage: Coverage) {
    this.kernel = new Kernel(engine);
    this.#program = program;
    this.contracts = program.image.manifest.contracts;
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
    for (const [name, { to }] of this.ports) if ('connector' in to) this.ports.delete(name);
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

  /** The next end of this kind is let go at once. */
  refuse(group: string): void {
    this.#refused.add(group);
    this.#note('peer', `the next ${group} will be closed at once`);
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
        if ('connector' in port.to && !this.kernel.host.holds(port.to.connector)) return false;
        const { group, table, to } = port;
        const handle = this.kernel.host.connect(to);
        const opening: Opening = {
          base: port.name,
          name: step.as,
          group,
          table,
          role: 'client',
          handle,
          state: firstState(table),
        };
        const end = this.open(opening);
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
      case 'refuse':
        if (this.#refused.has(step.group)) return false;
        this.refuse(step.group);
        return true;
    }
  }

  #say(end: PeerEnd, name: string, values: Values, leave: string | undefined): boolean {
    const { table, state, group, handle } = end;
    const number = table.messages.findIndex((message) => message.name === name);
    const message = table.messages[number];
    const next = table.states[state]?.next[number] ?? -1;
    if (message === undefined || next < 0 || !this.isPeersTurn(end)) return false;
    const { lowered, opened } = lower(this, end.name, message.fields, values);
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
    if (this.#refused.delete(group)) end.leave = found?.name;
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
    const shown = raise(this, end.name, table.messages[number]?.fields ?? [], heard.values);
    this.#note('process', `${end.name} hears ${heard.message} ${valueText(shown)}`.trimEnd());
    end.state = table.states[state]?.next[number] ?? state;
    this.#arrive(end);
  }

  #closedByProcess(end: PeerEnd): void {
    end.live = false;
    this.#coverage.sawClosedByProcess(end.group, end.state);
    if (this.outcome === undefined)
      this.#note('process', `${end.name} hears closed in ${end.table.states[end.state]?.name}: the process lets go`);
  }

  #grant({ name, kind, contract, state }: Need): GrantSource {
    const { host } = this.kernel;
    const table = this.contracts.find((found) => found.name === contract);
    if (table === undefined) throw new Error(`the image does not say what the contract ${contract} is`);
    const start = firstState(table);
    if (kind === 'listener') {
      const port = host.port(table);
      this.addPort({ name, group: name, table, to: { port } });
      return { port };
    }
    if (kind === 'connector' || (kind === 'imp' && state === start)) {
      const port = host.port(table);
      host.serve(port, (handle) => this.open({ base: name, group: name, table, role: 'server', handle, state: start }));
      return { port };
    }
    const { imp, exp } = host.channel(table);
    pathTo(this.kernel, table, imp, exp, state);
    const [given, kept] = kind === 'exp' ? [exp, imp] : [imp, exp];
    const role = kind === 'exp' ? 'client' : 'server';
    this.open({ base: name, group: name, table, role, handle: kept, state });
    return { handle: given };
  }

  addPort(port: Port): void {
    this.ports.set(port.name, port);
  }

  /** The peer has one end more. */
  open({ base, name = this.nameFor(base), group, table, role, handle, state }: Opening): PeerEnd {
    const end: PeerEnd = {
      name,
      group,
      table,
      role,
      handle,
      state: Math.max(
        0,
        table.states.findIndex((each) => each.name === state),
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

  /** The next of its kind. */
  nameFor(base: string): string {
    const count = (this.#names.get(base) ?? 0) + 1;
    this.#names.set(base, count);
    return count === 1 ? base : `${base}#${count}`;
  }

  #note(who: TraceLine['who'], text: string): void {
    this.trace.push({ who, text });
  }
}

const baseOf = (name: string): string => name.replace(/#\d+$/, '');
