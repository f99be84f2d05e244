/**
 * What of the contracts of a process was seen: states, messages and closes, for each kind of end that a mock peer can have.
 *
 * Owns: the list of all there is, also behind ends that messages carry, and the count of what happened. Invariants: states from which the
 * conversation cannot go on are no place to close in; a kind of end that never came counts with all it has.
 */
import type { ContractTable, Manifest, Need, RecordField } from '../../abi/index.ts';

export type Role = 'client' | 'server';

/** The ends of a mock peer that are alike: of one need, or carried and of one contract and side. */
export interface Group {
  readonly key: string;
  readonly table: ContractTable;
  /** Of the mock peer; the process has the other. */
  readonly role: Role;
  /** States that a conversation can come to, by number. */
  readonly states: ReadonlySet<number>;
  /** By the number of a message, the kinds of ends that it brings. */
  readonly brings: ReadonlyMap<number, readonly string[]>;
}

export class Coverage {
  readonly groups = new Map<string, Group>();
  readonly #counts = new Map<string, number>();
  readonly #closedByProcess = new Map<string, number>();
  readonly #tables: ReadonlyMap<string, ContractTable>;

  constructor(manifest: Manifest) {
    this.#tables = new Map(manifest.contracts.map((table) => [table.name, table]));
    for (const need of manifest.needs) this.#add(need.name, need.contract, roleFor(need), need.state);
  }

  /** Of ends that are carried; begins with their state. */
  static carriedKey(contract: string, role: Role): string {
    return `${contract} (carried; the process ${role === 'client' ? 'serves' : 'uses'} it)`;
  }

  sawState(group: string, state: number): void {
    this.#count(`${group}\0state\0${state}`);
  }

  sawMessage(group: string, state: number, message: number): void {
    this.#count(`${group}\0message\0${state}\0${message}`);
  }

  sawClose(group: string, state: number): void {
    this.#count(`${group}\0close\0${state}`);
  }

  sawClosedByProcess(group: string, state: number): void {
    const key = `${group}\0${state}`;
    this.#closedByProcess.set(key, (this.#closedByProcess.get(key) ?? 0) + 1);
  }

  messageCount(group: string, state: number, message: number): number {
    return this.#counts.get(`${group}\0message\0${state}\0${message}`) ?? 0;
  }

  closeCount(group: string, state: number): number {
    return this.#counts.get(`${group}\0close\0${state}`) ?? 0;
  }

  /** How many different things were seen. */
  get size(): number {
    return this.#counts.size;
  }

  /** Something of this state was never seen. */
  lacks({ key, table }: Group, state: number): boolean {
    const found = table.states[state];
    if (found === undefined || found.speaker === 'nobody') return false;
    if (this.closeCount(key, state) === 0) return true;
    return found.next.some((next, message) => next >= 0 && this.messageCount(key, state, message) === 0);
  }

  /** In this state a message may bring an end of a kind of which something was never seen. */
  mayBringNew({ table, brings }: Group, state: number): boolean {
    return (table.states[state]?.next ?? []).some(
      (next, message) => next >= 0 && (brings.get(message) ?? []).some((key) => this.#isIncomplete(key)),
    );
  }

  #isIncomplete(key: string): boolean {
    const group = this.groups.get(key);
    return group !== undefined && [...group.states].some((state) => this.lacks(group, state));
  }

  summary(): readonly GroupCoverage[] {
    return [...this.groups.values()].map((group) => this.#summaryOf(group));
  }

  #summaryOf({ key, table, role, states }: Group): GroupCoverage {
    const missed: string[] = [];
    const tally = { states: { seen: 0, all: 0 }, messages: { seen: 0, all: 0 }, closes: { seen: 0, all: 0 } };
    const note = (what: keyof typeof tally, count: number, text: string): void => {
      tally[what].all += 1;
      if (count > 0) tally[what].seen += 1;
      else missed.push(text);
    };
    const letGo: string[] = [];
    for (const number of [...states].sort((a, b) => a - b)) {
      const state = table.states[number];
      if (state === undefined) continue;
      note('states', this.#counts.get(`${key}\0state\0${number}`) ?? 0, `the state ${state.name}`);
      if (state.speaker === 'nobody') continue;
      note('closes', this.closeCount(key, number), `the peer closes in ${state.name}`);
      if (this.#closedByProcess.has(`${key}\0${number}`)) letGo.push(state.name);
      for (const [message, next] of state.next.entries()) {
        if (next < 0) continue;
        const name = table.messages[message]?.name ?? '';
        const by = state.speaker === role ? 'the peer' : 'the process';
        note('messages', this.messageCount(key, number, message), `${by} says ${name} in ${state.name}`);
      }
    }
    return { end: key, contract: table.name, process: role === 'client' ? 'serves' : 'uses', ...tally, missed, letGo };
  }

  #count(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  #add(key: string, contract: string, role: Role, start: string): void {
    const table = this.#tables.get(contract);
    if (table === undefined) return;
    const from = table.states.findIndex(({ name }) => name === start);
    const known = this.groups.get(key);
    const states = new Set([...(known?.states ?? []), ...reached(table, from)]);
    if (known !== undefined && known.states.size === states.size) return;
    const brings = new Map<number, string[]>();
    this.groups.set(key, { key, table, role, states, brings });
    for (const state of states) {
      const found = table.states[state];
      if (found === undefined) continue;
      const saidByPeer = found.speaker === role;
      for (const [message, next] of found.next.entries()) {
        const fields = next < 0 ? [] : (table.messages[message]?.fields ?? []);
        const kinds = fields.flatMap((field) => this.#addCarried(field, saidByPeer) ?? []);
        if (kinds.length > 0) brings.set(message, kinds);
      }
    }
  }

  #addCarried({ shape }: RecordField, saidByPeer: boolean): string | undefined {
    if (shape.kind !== 'endpoint' && shape.kind !== 'listener' && shape.kind !== 'connector') return undefined;
    const holds: Role =
      shape.kind === 'listener' || (shape.kind === 'endpoint' && shape.side === 'Exp') ? 'server' : 'client';
    // A listener that the peer is sent it lets go of.
    if (shape.kind === 'listener' && !saidByPeer) return undefined;
    const role = saidByPeer ? otherRole(holds) : holds;
    const state = shape.kind === 'endpoint' ? shape.state : (this.#tables.get(shape.contract)?.states[0]?.name ?? '');
    const key = Coverage.carriedKey(shape.contract, role);
    this.#add(key, shape.contract, role, state);
    return key;
  }
}

export interface Tally {
  readonly seen: number;
  readonly all: number;
}
export interface GroupCoverage {
  readonly end: string;
  readonly contract: string;
  readonly process: 'serves' | 'uses';
  readonly states: Tally;
  readonly messages: Tally;
  readonly closes: Tally;
  /** In words. */
  readonly missed: readonly string[];
  /** States in which the process itself let go of its end. */
  readonly letGo: readonly string[];
}

export const otherRole = (role: Role): Role => (role === 'client' ? 'server' : 'client');

/** The mock peer's side of what the process needs. */
const roleFor = ({ kind }: Need): Role => (kind === 'listener' || kind === 'exp' ? 'client' : 'server');

function reached(table: ContractTable, from: number): ReadonlySet<number> {
  const states = new Set([from]);
  for (const state of states) for (const next of table.states[state]?.next ?? []) if (next >= 0) states.add(next);
  return states;
}
