/**
 * The check `deadlock`: whether the processes of a system can come to wait on each other for ever.
 *
 * Input: a system file in which nothing is wrong so far, and what its processes say to whom. Output: a finding for each set of processes
 * that can, with the shortest trace found; and what was taken for granted. Algorithm: 1. who can wait for whom, as a graph; 2. the sets
 * of processes that are on a ring of it; 3. each set explored by itself. `docs/deadlock.md` says why that is enough.
 */
import type { Talks } from '../../../abi/index.ts';
import type { LinkContext } from '../context.ts';
import { waitCycle } from '../rules/wait-cycle.ts';
import type { LinkFinding, Path } from '../source.ts';
import { type Explored, explore, Work } from './explore.ts';
import type { Group } from './group.ts';
import { groupOf, groupsOf, type Node } from './wiring.ts';

export interface DeadlockReport {
  readonly findings: readonly LinkFinding[];
  /** In sentences: where the proof is beyond reach, and so what it rests on. */
  readonly assumed: readonly string[];
}

export function checkDeadlock(context: LinkContext): DeadlockReport {
  const nodes = nodesOf(context);
  const { sets, partly } = groupsOf(nodes);
  const known = new Map<string, Explored>();
  const numbers = new Map<Talks, number>();
  const findings: LinkFinding[] = [];
  const assumed = [...unknownOf(context), ...partly.map((set) => `of ${listed(set)} not every ring was looked at`)];
  const work = new Work();
  const rings: (readonly string[])[] = [];
  for (const set of [...sets].sort((one, other) => one.length - other.length)) {
    // A set with a ring that was found has that ring; whoever mends it is told of the next.
    if (rings.some((ring) => ring.every((name) => set.includes(name)))) continue;
    const group = groupOf(set, nodes, context.system);
    const key = keyOf(group, numbers);
    // Many processes of one image wired alike are looked at once: what is found of one is true of the others.
    const explored = known.get(key) ?? explore(group, work);
    if (explored.kind === 'deadlock') {
      rings.push(explored.ring.map(({ process }) => group[process]?.name ?? ''));
      if (!known.has(key)) findings.push(findingOf(group, explored));
    }
    if (explored.kind === 'too-much') assumed.push(`${listed(set)} have more states together than are looked at`);
    known.set(key, explored);
  }
  return { findings, assumed };
}

function nodesOf({ system, manifests }: LinkContext): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const [name, process] of Object.entries(system.processes)) {
    const talks = manifests.get(name)?.talks;
    if (talks === undefined) continue;
    const wires = Object.entries(process.uses ?? {}).map(([need, target]) => {
      const [server = '', offer = ''] = target.split('.');
      return [need, { process: server, offer }] as const;
    });
    nodes.set(name, { name, talks, uses: new Map(wires) });
  }
  return nodes;
}

function unknownOf({ system, manifests }: LinkContext): readonly string[] {
  return Object.keys(system.processes).flatMap((name) => {
    const manifest = manifests.get(name);
    if (manifest === undefined) return [];
    if (manifest.talks === undefined) return [`\`${name}\` answers: its image does not say what it says to whom`];
    return manifest.talks.unseen.map((what) => `\`${name}\` goes on: not followed at ${what}`);
  });
}

function keyOf(group: Group, numbers: Map<Talks, number>): string {
  return JSON.stringify(
    group.map(({ talks, uses, open }) => {
      if (!numbers.has(talks)) numbers.set(talks, numbers.size);
      return [numbers.get(talks), [...uses], [...open]];
    }),
  );
}

function findingOf(group: Group, { ring, trace }: Extract<Explored, { kind: 'deadlock' }>): LinkFinding {
  const pathOf = (process: number, need: string | undefined): Path => {
    const name = group[process]?.name ?? '';
    return need === undefined ? ['processes', name] : ['processes', name, 'uses', need];
  };
  const [first] = ring;
  const steps = trace.map(({ process, need, text }, index) => ({
    path: pathOf(process, need),
    on: need === undefined ? ('name' as const) : ('value' as const),
    message: `${index + 1}. ${text}`,
  }));
  return {
    rule: waitCycle,
    path: pathOf(first?.process ?? 0, undefined),
    on: 'name',
    message: `these processes can come to wait on each other: ${ring.map(({ text }) => text).join('; ')}`,
    label: ring.length === 1 ? 'waits for itself' : 'waits in a ring',
    related: steps,
  };
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
