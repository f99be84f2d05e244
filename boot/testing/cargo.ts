/**
 * What messages move, between a mock peer and the kernel: blocks as bytes, ends as ends of the peer's own.
 *
 * Owns: making what a message gives away and taking what it brings. Invariants: a block that comes is read and dropped at once; of each end
 * that goes the peer keeps the other one; a listener that comes is let go, for nobody is there to serve.
 */
import type { ContractTable, MovedShape, RecordField } from '../../abi/index.ts';
import type { BlockId, HandleId, Kernel, Moved } from '../../kernel/index.ts';
import { Coverage, otherRole } from './coverage.ts';
import { firstState, type Opening, type PeerEnd, type Port } from './ends.ts';
import { makeGiven } from './given.ts';
import { isMoved, type Values } from './values.ts';

export interface Storehouse {
  readonly kernel: Kernel;
  readonly contracts: readonly ContractTable[];
  open(opening: Opening): PeerEnd;
  nameFor(base: string): string;
  addPort(port: Port): void;
}

/** A field that is moved, and the peer's other end of it. */
interface Opened {
  readonly field: string;
  readonly end: string;
}

/** The values as the kernel takes them. `by`: the name of the end on which they are said. */
export function lower(
  store: Storehouse,
  by: string,
  fields: readonly RecordField[],
  values: Values,
): { readonly lowered: Values; readonly opened: readonly Opened[] } {
  const lowered: Record<string, unknown> = { ...values };
  const opened: Opened[] = [];
  for (const { name, shape } of fields) {
    const value = values[name];
    if (!isMoved(shape) || value === undefined) continue;
    if (value instanceof Uint8Array) lowered[name] = { kind: 'block', id: store.kernel.host.createBlock(value) };
    else {
      const { id, end } = give(store, `${by}.${name}`, shape);
      lowered[name] = { kind: 'handle', id };
      opened.push({ field: name, end });
    }
  }
  return { lowered, opened };
}

/** The values as they are shown; what they bring is the peer's. `by`: the name of the end on which they were heard. */
export function raise(store: Storehouse, by: string, fields: readonly RecordField[], values: Values): Values {
  const shown: Record<string, unknown> = { ...values };
  for (const { name, shape } of fields) {
    const moved = values[name];
    if (!isMoved(shape) || !isThing(moved)) continue;
    shown[name] = moved.kind === 'block' ? takeBlock(store, moved.id) : takeHandle(store, `${by}.${name}`, moved.id);
  }
  return shown;
}

/** The kernel gives what is moved in no other form. */
const isThing = (value: unknown): value is Moved => typeof value === 'object' && value !== null && 'id' in value;

function takeBlock({ kernel: { host } }: Storehouse, id: BlockId): Uint8Array {
  const bytes = host.readBlock(id);
  host.dropBlock(id);
  return bytes;
}

function takeHandle(store: Storehouse, base: string, handle: HandleId): string {
  const { kind, contract: table, side, state } = store.kernel.host.view(handle);
  switch (kind) {
    case 'endpoint': {
      const role = side === 'Imp' ? 'client' : 'server';
      const group = Coverage.carriedKey(table.name, role);
      return `<${store.open({ base, group, table, role, handle, state: state ?? '' }).name}>`;
    }
    case 'connector': {
      const name = store.nameFor(base);
      store.addPort({ name, group: Coverage.carriedKey(table.name, 'client'), table, to: { connector: handle } });
      return `<${name}>`;
    }
    case 'listener':
      store.kernel.host.drop(handle);
      return '<a listener, let go>';
  }
}

function give(store: Storehouse, base: string, shape: MovedShape): { readonly id: HandleId; readonly end: string } {
  const made = makeGiven(store.kernel, shape, store.contracts, (handle, table) => {
    const group = Coverage.carriedKey(table.name, 'server');
    store.open({ base, group, table, role: 'server', handle, state: firstState(table) });
  });
  const { table, given: id } = made;
  switch (made.kind) {
    case 'connector':
      return { id, end: `${base} of each client` };
    case 'listener': {
      const name = store.nameFor(base);
      store.addPort({ name, group: Coverage.carriedKey(table.name, 'client'), table, to: { port: made.port } });
      return { id, end: name };
    }
    case 'endpoint': {
      const role = otherRole(made.role);
      const group = Coverage.carriedKey(table.name, role);
      return { id, end: store.open({ base, group, table, role, handle: made.kept, state: made.state }).name };
    }
  }
}
