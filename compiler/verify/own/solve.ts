/**
 * Finds the state of every place at every point of a graph, and what breaks the table.
 *
 * Owns: the data-flow. Algorithm: 1. the entry block starts with nothing owned; 2. run a block's steps over a copy of its
 * state; 3. join the outcome into each following block, and run those again whose state grew; 4. when nothing grows, run
 * every block reached once more and report. Invariants: joins only add (bits, types, sites), so step 3 ends; one breach is
 * reported per place, the one that says most.
 */
import type ts from 'typescript';
import { type Block, fieldPlace, type Graph, type Place, rootPlace, type Step, within } from './graph.ts';
import type { Shapes } from './shapes.ts';
import { type Breach, type PlaceState, type Use, uses } from './uses.table.ts';

/** A cell of the table that was hit and is forbidden. */
export interface Offence {
  readonly breach: Breach;
  readonly state: PlaceState;
  readonly use: Use;
  readonly place: Place;
  /** Where it happened. */
  readonly node: ts.Node;
  /** Where the place was used up before. */
  readonly sites: readonly ts.Node[];
  /** What threw while it was held. */
  readonly throwers: readonly ts.Node[];
  /** Who catches what takes its last name away. */
  readonly catcher?: ts.Node | undefined;
}

/** `rescued`: owned, after an exception that was caught. */
const bit = { owned: 1, moved: 2, absent: 4, rescued: 8, disposed: 16, borrowed: 32 } as const;
const held = bit.owned | bit.rescued;

interface Status {
  readonly place: Place;
  readonly bits: number;
  readonly sites: ReadonlySet<ts.Node>;
  readonly throwers: ReadonlySet<ts.Node>;
}
interface State {
  readonly status: Map<string, Status>;
  readonly types: Map<string, ReadonlySet<ts.Type>>;
}
type Report = (offence: Offence) => void;

/** What a place is when something is done to it, or when it begins. */
export interface Observation {
  readonly place: Place;
  readonly state: PlaceState;
  /** `start`: the variable begins here. */
  readonly use: Use | 'start';
  readonly node: ts.Node;
  readonly sites: readonly ts.Node[];
}
type Observe = (observation: Observation) => void;

const noSites: ReadonlySet<ts.Node> = new Set();

/** `observe` is told of each use that is reached: of one in a `finally` once for each way out through it. */
export function solve(graph: Graph, shapes: Shapes, observe?: Observe): readonly Offence[] {
  const solver = new Solver(shapes, graph);
  const before = new Map<Block, State>([[graph.entry, { status: new Map(), types: new Map() }]]);
  const waiting = new Set([graph.entry]);
  for (const block of waiting) {
    waiting.delete(block);
    const state = before.get(block);
    const after = state && solver.run(block, copy(state), () => undefined);
    if (!after) continue;
    for (const next of block.next) {
      const joined = join(before.get(next), after);
      if (!joined) continue;
      before.set(next, joined);
      waiting.add(next);
    }
  }
  const offences = new Map<string, Offence>();
  for (const block of graph.blocks) {
    const state = before.get(block);
    if (!state) continue;
    solver.observe = observe;
    solver.run(block, copy(state), (offence) => {
      const known = offences.get(offence.place.key);
      if (!known || rank(offence) < rank(known)) offences.set(offence.place.key, offence);
    });
  }
  return [...offences.values()];
}

/** What was done wrong says more than what was left undone, and that more than what only an exception does. */
const rank = ({ use }: Offence): number => (use === 'throw' ? 2 : use === 'leave' || use === 'abandon' ? 1 : 0);

class Solver {
  readonly #shapes: Shapes;
  /** Where each place is used up on whatever path, but for places that are set again. */
  readonly #sites = new Map<string, Set<ts.Node>>();
  readonly #renewed: ReadonlySet<string>;
  observe: Observe | undefined;

  constructor(shapes: Shapes, graph: Graph) {
    this.#shapes = shapes;
    const steps = graph.blocks.flatMap((block) => block.steps);
    this.#renewed = new Set(steps.flatMap((step) => (step.kind === 'assign' ? [step.place.key] : [])));
  }

  /** The state after the block; undefined when its end is never reached. */
  run(block: Block, state: State, report: Report): State | undefined {
    for (const step of block.steps) if (!this.#step(step, state, report)) return undefined;
    return state;
  }

  #step(step: Step, state: State, report: Report): boolean {
    switch (step.kind) {
      case 'start':
        this.#fill(state, step.place, step.type, step.only, step.disposed);
        return true;
      case 'use':
        for (const leaf of this.#leaves(state, step.place)) this.#use(state, leaf, step.use, step.node, report);
        return true;
      case 'assign':
        for (const leaf of this.#leaves(state, step.place)) this.#use(state, leaf, 'assign', step.node, report);
        this.#fill(state, step.place, step.type, undefined, false);
        return true;
      case 'narrow':
        return this.#narrow(state, step.place, (type) => this.#shapes.allows(type, step.test, step.holds));
      case 'refine':
        return this.#refine(state, step.place, new Set(this.#shapes.members(step.type)));
      case 'leave':
        this.#leave(state, step, report);
        return true;
      case 'raise':
        this.#raise(state, step, report);
        return true;
    }
  }

  #fill(state: State, place: Place, type: ts.Type, only: ReadonlySet<string> | undefined, disposed: boolean): void {
    forget(state, (key) => within(key, place));
    state.types.set(place.key, new Set(this.#shapes.members(type)));
    for (const { path, borrowed } of this.#shapes.leaves(type)) {
      const leaf = path.reduce((parent, property) => fieldPlace(parent, property), place);
      if (only && ![...only].some((key) => leaf.key === key || leaf.key.startsWith(`${key}.`))) continue;
      const bits = borrowed ? bit.borrowed : disposed ? bit.disposed : bit.owned;
      state.status.set(leaf.key, { place: leaf, bits, sites: noSites, throwers: noSites });
      this.observe?.({ place: leaf, state: stateOf(bits), use: 'start', node: leaf.root.declared, sites: [] });
    }
  }

  /** The statuses of what is in the place, as far as its type still allows it to be there. */
  #leaves(state: State, place: Place): readonly Status[] {
    return [...state.status.values()].filter(
      (status) => within(status.place.key, place) && this.#mayExist(state, status.place),
    );
  }

  #mayExist(state: State, place: Place): boolean {
    return this.#types(state, place).some((type) => this.#shapes.isWhole(type));
  }

  /** The union members a value in the place may have. */
  #types(state: State, place: Place): readonly ts.Type[] {
    const known = state.types.get(place.key);
    if (known) return [...known];
    if (!place.parent) return [];
    return this.#types(state, place.parent).flatMap((type) => this.#shapes.property(type, place.property));
  }

  #use(state: State, status: Status, use: Use, node: ts.Node, report: Report): void {
    const { place } = status;
    const before = stateOf(status.bits);
    this.observe?.({ place, state: before, use, node, sites: [...status.sites] });
    const verdict = uses[before][use];
    const elsewhere = this.#sites.get(place.key);
    const throwers = status.throwers.size > 0 ? [...status.throwers] : [node];
    const offence = { state: before, use, place, node, throwers };
    if (verdict.breach === 'never-used-up' && elsewhere && !this.#renewed.has(place.key)) {
      report({ ...offence, breach: 'used-up-on-some-paths', sites: [...elsewhere] });
    } else if (verdict.breach) {
      report({ ...offence, breach: verdict.breach, sites: [...status.sites] });
    }
    if (verdict.after === 'moved') {
      this.#sites.set(place.key, new Set([...(elsewhere ?? []), node]));
      state.status.set(place.key, { place, bits: bit.moved, sites: new Set([node]), throwers: noSites });
    } else if (verdict.after === 'rescued') {
      const bits = (status.bits & ~bit.owned) | bit.rescued;
      const earlier = status.bits & bit.owned ? noSites : status.throwers;
      state.status.set(place.key, { ...status, bits, throwers: earlier.size > 0 ? earlier : new Set([node]) });
    }
  }

  /** Keeps the members that pass, in the place and in the records around it. False when none is left. */
  #narrow(state: State, place: Place, passes: (type: ts.Type) => boolean): boolean {
    const types = this.#types(state, place);
    if (types.length === 0) return true;
    const kept = types.filter(passes);
    if (kept.length === 0) return false;
    if (kept.length < types.length) state.types.set(place.key, new Set(kept));
    const { parent, property } = place;
    // What was written over says nothing about what it was part of.
    const ends = !parent || this.#renewed.has(place.key);
    const possible =
      ends ||
      this.#narrow(state, parent, (type) => {
        const values = this.#shapes.property(type, property);
        return values.length === 0 ? passes(this.#shapes.checker.getUndefinedType()) : values.some(passes);
      });
    if (possible && ends) this.#settle(state, place);
    return possible;
  }

  #refine(state: State, place: Place, known: ReadonlySet<ts.Type>): boolean {
    const types = this.#types(state, place);
    const kept = types.filter((type) => known.has(type));
    if (kept.length > 0 && kept.length < types.length) {
      state.types.set(place.key, new Set(kept));
      this.#settle(state, rootPlace(place.root, ''));
    }
    return true;
  }

  /** What cannot be there is not owed. */
  #settle(state: State, root: Place): void {
    for (const [key, status] of state.status) {
      if (within(key, root) && status.bits & held && !this.#mayExist(state, status.place)) {
        state.status.set(key, { ...status, bits: (status.bits & ~held) | bit.absent });
      }
    }
  }

  #leave(state: State, { roots, node, abandoned }: Extract<Step, { kind: 'leave' }>, report: Report): void {
    const ids = new Set(roots.map((root) => root.id));
    for (const status of state.status.values()) {
      const { root } = status.place;
      if (!ids.has(root.id) || root.excused || !this.#mayExist(state, status.place)) continue;
      this.#use(state, status, abandoned ? 'abandon' : 'leave', node, report);
    }
    forget(state, (key) => ids.has(Number.parseInt(key, 10)));
  }

  #raise(state: State, { node, from, catcher }: Extract<Step, { kind: 'raise' }>, report: Report): void {
    for (const status of [...state.status.values()]) {
      const { root } = status.place;
      if (root.excused || !this.#mayExist(state, status.place)) continue;
      const ends = root.id >= from;
      const told: Report = (offence) => report({ ...offence, catcher });
      if (!ends || catcher) this.#use(state, status, ends ? 'throw' : 'catch', node, told);
    }
    forget(state, (key) => Number.parseInt(key, 10) >= from);
  }
}

function stateOf(bits: number): PlaceState {
  if (bits & bit.disposed) return 'disposed';
  if (bits & bit.borrowed) return 'borrowed';
  const isMoved = (bits & bit.moved) !== 0;
  if (bits & bit.owned) return isMoved ? 'maybe' : 'owned';
  if (bits & bit.rescued) return isMoved ? 'stranded' : 'rescued';
  return isMoved ? 'moved' : 'absent';
}

const copy = (state: State): State => ({ status: new Map(state.status), types: new Map(state.types) });

function forget(state: State, gone: (key: string) => boolean): void {
  for (const map of [state.status, state.types]) for (const key of map.keys()) if (gone(key)) map.delete(key);
}

/** The two states as one, or undefined when the second adds nothing to the first. */
function join(into: State | undefined, from: State): State | undefined {
  if (!into) return from;
  const joined = copy(into);
  let grew = false;
  for (const [key, status] of from.status) {
    const old = joined.status.get(key);
    const bits = (old?.bits ?? 0) | status.bits;
    const sites = old ? new Set([...old.sites, ...status.sites]) : status.sites;
    const throwers = old ? new Set([...old.throwers, ...status.throwers]) : status.throwers;
    if (old && bits === old.bits && sites.size === old.sites.size && throwers.size === old.throwers.size) continue;
    joined.status.set(key, { place: status.place, bits, sites, throwers });
    grew = true;
  }
  for (const [key, types] of joined.types) {
    const other = from.types.get(key);
    // A narrowing that only one side made does not hold after the join; a variable only one side has stays.
    if (!other && key.includes('.')) {
      joined.types.delete(key);
      grew = true;
    } else if (other && ![...other].every((type) => types.has(type))) {
      joined.types.set(key, new Set([...types, ...other]));
      grew = true;
    }
  }
  for (const [key, types] of from.types) {
    if (joined.types.has(key) || key.includes('.')) continue;
    joined.types.set(key, types);
    grew = true;
  }
  return grew ? joined : undefined;
}
