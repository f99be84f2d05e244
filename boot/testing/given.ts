/**
 * Ends that a mock peer makes to give them away, in the very state in which a message carries them.
 *
 * Owns: bringing both ends of a new channel into a state, by saying on them what leads there. Invariants: what is given is what the shape
 * says, for the kernel checks it when it is sent; what a message on the way carries is let go.
 */
import type { ContractTable, MovedShape } from '../../abi/index.ts';
import type { HandleId, Kernel, PortId } from '../../kernel/index.ts';
import type { Role } from './coverage.ts';
import { isMoved, plainestFields } from './values.ts';

export type Given =
  /** `role`: of the end that is given; the peer keeps the other. */
  | {
      readonly kind: 'endpoint';
      readonly table: ContractTable;
      readonly given: HandleId;
      readonly kept: HandleId;
      readonly role: Role;
      readonly state: string;
    }
  | { readonly kind: 'connector'; readonly table: ContractTable; readonly given: HandleId }
  | { readonly kind: 'listener'; readonly table: ContractTable; readonly given: HandleId; readonly port: PortId };

/** `onClient`: of a connector that is given. A parcel holds an end of the first contract there is. */
export function makeGiven(
  kernel: Kernel,
  shape: MovedShape,
  contracts: readonly ContractTable[],
  onClient: (client: HandleId, table: ContractTable) => void,
): Given {
  const { host } = kernel;
  const table = contracts.find(({ name }) => 'contract' in shape && name === shape.contract) ?? contracts[0];
  if (table === undefined) throw new Error('there is no contract for an end that is to be given');
  switch (shape.kind) {
    case 'connector': {
      const port = host.port(table);
      host.serve(port, (client) => onClient(client, table));
      return { kind: 'connector', table, given: host.connector(port) };
    }
    case 'listener': {
      const port = host.port(table);
      return { kind: 'listener', table, given: host.listener(port), port };
    }
    default: {
      const { imp, exp } = host.channel(table);
      const state = shape.kind === 'endpoint' ? shape.state : (table.states[0]?.name ?? '');
      pathTo(kernel, table, imp, exp, state);
      const givesServer = shape.kind === 'endpoint' && shape.side === 'Exp';
      const [given, kept] = givesServer ? [exp, imp] : [imp, exp];
      return { kind: 'endpoint', table, given, kept, role: givesServer ? 'server' : 'client', state };
    }
  }
}

/** Says on both ends, which are the host's, a shortest conversation that leads to the state. */
export function pathTo(kernel: Kernel, table: ContractTable, imp: HandleId, exp: HandleId, state: string): void {
  const { host } = kernel;
  const goal = table.states.findIndex(({ name }) => name === state);
  for (const number of shortest(table, goal)) {
    const message = table.messages[number];
    if (message === undefined) continue;
    const [says, hears] = message.speaker === 'client' ? [imp, exp] : [exp, imp];
    let isHeard = false;
    host.wait(hears, () => {
      isHeard = true;
    });
    host.say(says, message.name, given(kernel, table, message.fields));
    while (!isHeard) kernel.step(0);
  }
}

function given(kernel: Kernel, table: ContractTable, fields: ContractTable['messages'][number]['fields']) {
  const values: Record<string, unknown> = { ...plainestFields(fields) };
  for (const { name, shape } of fields) {
    if (!isMoved(shape) || values[name] === undefined) continue;
    if (shape.kind === 'block') values[name] = { kind: 'block', id: kernel.host.createBlock(new Uint8Array()) };
    else
      values[name] = {
        kind: 'handle',
        id: makeGiven(kernel, shape, [table], (client) => kernel.host.drop(client)).given,
      };
  }
  return values;
}

/** The messages of a shortest way from the first state to this one. */
function shortest(table: ContractTable, goal: number): readonly number[] {
  const ways = new Map<number, readonly number[]>([[0, []]]);
  for (const [state, way] of ways) {
    if (state === goal) return way;
    for (const [message, next] of table.states[state]?.next.entries() ?? []) {
      if (next >= 0 && !ways.has(next)) ways.set(next, [...way, message]);
    }
  }
  return [];
}
