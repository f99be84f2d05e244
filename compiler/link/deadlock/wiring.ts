/**
 * Which processes of a system can wait for which, and so must be looked at together.
 *
 * Owns: the graph and its rings. A client waits for its server. A server waits for its client too, but nobody else notices when each of
 * its tasks has one client and hears no other: only a server that is not of this kind can pass the waiting on. Invariant: processes that are
 * on no ring of this graph cannot be in a ring of tasks that wait (`docs/deadlock.md` has the argument).
 */
import type { SystemFile, Talks } from '../../../abi/index.ts';
import type { Group, Member, Offer } from './group.ts';

export interface Node {
  readonly name: string;
  readonly talks: Talks;
  /** By need: the process and its offer. */
  readonly uses: ReadonlyMap<string, { readonly process: string; readonly offer: string }>;
}

/** Sets of so few are looked at whole; of larger ones, ring by ring. */
const wholeUpTo = 5;
/** Rings of one set that are looked at. */
const mostRings = 200;
const mostSearch = 20_000;

export interface Groups {
  readonly sets: readonly (readonly string[])[];
  /** Processes whose rings were not all looked at. */
  readonly partly: readonly (readonly string[])[];
}

/** Of which no task hears two clients, or accepts and hears: whoever waits for it waits for nobody else's sake. */
export function attends(talks: Talks): boolean {
  return talks.tasks.every((steps) => {
    const served = new Set<string>();
    for (const step of steps) {
      if (step.do !== 'wait') continue;
      for (const one of step.on) {
        if ('offer' in one) served.add(one.offer);
        else if (one.as === 'server') served.add(`#${one.slot}`);
      }
    }
    return served.size <= 1;
  });
}

export function groupsOf(nodes: ReadonlyMap<string, Node>): Groups {
  const edges = new Map<string, Set<string>>([...nodes.keys()].map((name) => [name, new Set()]));
  for (const { name, uses } of nodes.values()) {
    for (const { process } of uses.values()) {
      const server = nodes.get(process);
      if (server === undefined) continue;
      edges.get(name)?.add(process);
      if (!attends(server.talks)) edges.get(process)?.add(name);
    }
  }
  const sets: (readonly string[])[] = [];
  const partly: (readonly string[])[] = [];
  for (const component of components(edges)) {
    const [only = ''] = component;
    if (component.length === 1) {
      if (edges.get(only)?.has(only) || hasChannels(nodes.get(only))) sets.push(component);
    } else if (component.length <= wholeUpTo) sets.push(component);
    else {
      const { rings, isAll } = ringsOf(component, edges);
      sets.push(...rings);
      if (!isAll) partly.push(component);
    }
  }
  return { sets, partly };
}

const hasChannels = (node: Node | undefined): boolean =>
  node?.talks.tasks.some((steps) => steps.some((step) => step.do === 'pair')) ?? false;

/** Strongly connected components (Tarjan), without recursion's bound on depth mattering: systems have hundreds of processes. */
export function components(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (name: string): void => {
    index.set(name, index.size);
    low.set(name, index.get(name) ?? 0);
    stack.push(name);
    for (const next of edges.get(name) ?? []) {
      if (!index.has(next)) {
        visit(next);
        low.set(name, Math.min(low.get(name) ?? 0, low.get(next) ?? 0));
      } else if (stack.includes(next)) low.set(name, Math.min(low.get(name) ?? 0, index.get(next) ?? 0));
    }
    if (low.get(name) === index.get(name)) found.push(stack.splice(stack.indexOf(name)));
  };
  for (const name of edges.keys()) if (!index.has(name)) visit(name);
  return found;
}

/** The simple rings of a component, each once, as the set of who is on it. */
function ringsOf(
  component: readonly string[],
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly rings: readonly (readonly string[])[]; readonly isAll: boolean } {
  const order = new Map(component.map((name, index) => [name, index]));
  const rings = new Map<string, readonly string[]>();
  let searched = 0;
  let isAll = true;
  const follow = (start: number, path: readonly string[]): void => {
    searched += 1;
    if (searched > mostSearch || rings.size >= mostRings) {
      isAll = false;
      return;
    }
    for (const next of edges.get(path.at(-1) ?? '') ?? []) {
      const number = order.get(next);
      if (number === undefined || number < start) continue;
      if (number === start) rings.set([...path].sort().join('\n'), path);
      else if (!path.includes(next)) follow(start, [...path, next]);
    }
  };
  for (const [start, name] of component.entries()) follow(start, [name]);
  return { rings: [...rings.values()], isAll };
}

/** The processes of a set as they are explored; everybody else is out of sight. */
export function groupOf(set: readonly string[], nodes: ReadonlyMap<string, Node>, system: SystemFile): Group {
  const members = [...set].sort();
  return members.flatMap((name): readonly Member[] => {
    const node = nodes.get(name);
    if (node === undefined) return [];
    const uses = new Map<string, Offer>();
    for (const [need, { process, offer }] of node.uses) {
      const number = members.indexOf(process);
      if (number !== -1) uses.set(need, { process: number, name: offer });
    }
    return [{ name, talks: node.talks, uses, open: openOffers(name, members, system) }];
  });
}

/** Those of its offers that somebody outside the set is wired to, the host included. */
function openOffers(name: string, members: readonly string[], system: SystemFile): ReadonlySet<string> {
  const open = new Set<string>();
  const add = (target: string): void => {
    const [process, offer = ''] = target.split('.');
    if (process === name) open.add(offer);
  };
  for (const [user, { uses }] of Object.entries(system.processes)) {
    if (!members.includes(user)) for (const target of Object.values(uses ?? {})) add(target);
  }
  for (const target of Object.values(system.offers ?? {})) add(target);
  return open;
}
