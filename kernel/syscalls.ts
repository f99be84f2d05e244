/**
 * The calls of a process, made in the middle of its turn.
 *
 * Owns: the check that the caller is who runs, and the bounds on how much a process may hold. Invariants: every id is looked up as
 * the caller's own; the first rule broken is the fault, and after it no call of that turn has an effect; nothing here throws
 * because of a process.
 */
import type { ContractTable, Fault } from '../abi/index.ts';
import type { Blocks } from './blocks.ts';
import type { Channels } from './channels.ts';
import type { Protocols } from './contracts.ts';
import type { BlockId, HandleId, Moved, Payload, SipId, Syscalls, Verdict } from './engine-port.ts';
import { contractBroken, KernelPanic, ownership, printBlock, printHandle, type Violation } from './faults.ts';
import { type Connector, type Handles, isWaitable } from './handles.ts';
import type { Ids } from './ids.ts';
import { describeHandle, hearsNext } from './monitor.ts';
import type { Ports } from './ports.ts';
import type { Process } from './processes.ts';
import type { Reclaim } from './reclaim.ts';
import type { Scheduler, Waitable } from './scheduler.ts';
import { type EndpointSet, leaveSet, makeSet } from './sets.ts';
import type { Versions } from './versions.ts';

/** Endpoints, listeners, connectors and holds that one process may pay for. Making one more is fault `memory`. */
export const handleBound = 16_384;
/** Blocks that one process may pay for, however small. */
export const blockBound = 65_536;

/** The tables a call can reach. */
export interface Tables {
  readonly ids: Ids;
  readonly handles: Handles;
  readonly blocks: Blocks;
  readonly ports: Ports;
  readonly protocols: Protocols;
  readonly versions: Versions;
  readonly scheduler: Scheduler;
  readonly reclaim: Reclaim;
  readonly channels: Channels;
}

export class ProcessCalls implements Syscalls {
  readonly #tables: Tables;
  /** Whose turn it is; set by the kernel around each turn. */
  running: Process | undefined;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  send(
    sip: SipId,
    handle: HandleId,
    contract: ContractTable,
    message: number,
    payload: Payload,
    moved: readonly Moved[],
  ): Verdict {
    const process = this.#caller(sip);
    if (process.broken !== undefined) {
      this.#tables.reclaim.lose(payload, []);
      return 'stop';
    }
    const violation = this.#tables.channels.send(process.holder, handle, contract, message, payload, moved);
    return violation === undefined ? 'ok' : stop(process, violation);
  }

  wait(sip: SipId, token: number, ids: readonly HandleId[]): Verdict {
    const process = this.#caller(sip);
    if (process.broken !== undefined) return 'stop';
    const handles: Waitable[] = [];
    for (const id of ids) {
      const handle = this.#waitable(process, id, handles);
      if ('message' in handle) return stop(process, handle);
      handles.push(handle);
    }
    if (handles.length > 0) this.#tables.scheduler.wait(process.holder, token, handles);
    return 'ok';
  }

  channel(sip: SipId, contract: ContractTable): HandleId | 'stop' {
    const process = this.#maker(sip);
    if (process === 'stop') return process;
    const { protocols, channels } = this.#tables;
    return channels.make(protocols.of(contract), process.holder).imp.id;
  }

  service(sip: SipId, contract: ContractTable): HandleId | 'stop' {
    const process = this.#maker(sip);
    if (process === 'stop') return process;
    const { protocols, channels, ports } = this.#tables;
    const port = ports.make(protocols.of(contract), undefined);
    const listener = channels.listen(port, process.holder);
    channels.connector(port, process.holder);
    return listener.id;
  }

  connect(sip: SipId, connector: HandleId): HandleId | 'stop' {
    const process = this.#maker(sip);
    if (process === 'stop') return process;
    const found = this.#connector(process, connector);
    return found === 'stop' ? found : this.#tables.channels.connect(found.port, process.holder, found.views).id;
  }

  share(sip: SipId, id: HandleId): HandleId | 'stop' {
    const process = this.#maker(sip);
    if (process === 'stop') return process;
    const { handles, channels } = this.#tables;
    const handle = handles.ownedBy(process.holder, id);
    if (handle?.kind === 'shared') return channels.hold(handle.block, process.holder).id;
    const found = this.#connector(process, id);
    return found === 'stop' ? found : channels.connector(found.port, process.holder, found.views).id;
  }

  drop(sip: SipId, id: HandleId): Verdict {
    const process = this.#caller(sip);
    if (process.broken !== undefined) return 'stop';
    const set = process.holder.sets.get(id);
    if (set !== undefined) return this.#dropSet(process, set);
    const handle = this.#tables.handles.ownedBy(process.holder, id);
    if (handle === undefined)
      return stop(process, ownership(`${printHandle(id)} was dropped by a process that does not own it`));
    if (handle.kind === 'shared')
      return stop(process, ownership(`${printHandle(id)}, a hold, was dropped as something else`));
    if (isWaitable(handle) && handle.wait !== undefined) {
      return stop(process, ownership(`${printHandle(id)} was dropped while its owner waits for it`));
    }
    if (isWaitable(handle) && handle.standing !== undefined)
      return stop(process, ownership(`${printHandle(id)} was dropped while it stands in a set`));
    this.#tables.reclaim.release(handle, 'ended');
    return 'ok';
  }

  set(sip: SipId): HandleId | 'stop' {
    const process = this.#maker(sip);
    if (process === 'stop') return process;
    return makeSet(this.#tables.ids.nextHandle(), process.holder).id;
  }

  enter(sip: SipId, set: HandleId, id: HandleId): Verdict {
    const process = this.#caller(sip);
    if (process.broken !== undefined) return 'stop';
    const into = process.holder.sets.get(set);
    const handle = this.#waitable(process, id, []);
    if (into === undefined) return stop(process, ownership(`${printHandle(set)} is no set of this process`));
    if ('message' in handle) return stop(process, handle);
    if (handle.kind === 'set') return stop(process, ownership(`${printHandle(id)} is a set, and stands in no other`));
    this.#tables.scheduler.enter(into, handle);
    return 'ok';
  }

  leave(sip: SipId, set: HandleId, id: HandleId): Verdict {
    const process = this.#caller(sip);
    if (process.broken !== undefined) return 'stop';
    const from = process.holder.sets.get(set);
    const handle = this.#tables.handles.ownedBy(process.holder, id);
    const isWithin = from !== undefined && handle !== undefined && isWaitable(handle) && handle.standing?.set === from;
    if (!isWithin)
      return stop(process, ownership(`${printHandle(id)} was taken out of a set in which it does not stand`));
    // Whoever waits for the set was told that there is something; taken from under the wait it would not be true.
    if (from.wait !== undefined)
      return stop(process, ownership(`${printHandle(id)} was taken out of a set that its owner waits for`));
    leaveSet(from, handle);
    return 'ok';
  }

  #dropSet(process: Process, set: EndpointSet): Verdict {
    if (set.wait !== undefined)
      return stop(process, ownership(`${printHandle(set.id)} was dropped while its owner waits for it`));
    process.holder.sets.delete(set.id);
    for (const member of set.members) {
      member.standing = undefined;
      this.#tables.reclaim.release(member, 'ended');
    }
    return 'ok';
  }

  allocate(sip: SipId, byteLength: number): BlockId | 'over-quota' {
    const process = this.#caller(sip);
    const { holder, spec } = process;
    const fits = holder.blockBytes + byteLength <= spec.limits.blockBytes && holder.blocks.size < blockBound;
    if (process.broken !== undefined || !fits || byteLength < 0) return 'over-quota';
    const id = this.#tables.ids.nextBlock();
    this.#tables.blocks.add(id, byteLength, holder);
    return id;
  }

  dropBlock(sip: SipId, id: BlockId): Verdict {
    const process = this.#caller(sip);
    if (process.broken !== undefined) return 'stop';
    const block = this.#tables.blocks.ownedBy(process.holder, id);
    if (block === undefined)
      return stop(process, ownership(`${printBlock(id)} was dropped by a process that does not own it`));
    this.#tables.blocks.remove(block);
    return 'ok';
  }

  freeze(sip: SipId, id: BlockId): HandleId | 'stop' {
    const process = this.#maker(sip);
    if (process === 'stop') return process;
    const block = this.#tables.blocks.ownedBy(process.holder, id);
    if (block === undefined)
      return stop(process, ownership(`${printBlock(id)} was frozen by a process that does not own it`));
    return this.#tables.channels.freeze(block, process.holder).id;
  }

  dropShared(sip: SipId, id: HandleId, block: BlockId): Verdict {
    const process = this.#caller(sip);
    if (process.broken !== undefined) return 'stop';
    const hold = this.#tables.handles.ownedBy(process.holder, id);
    if (hold?.kind !== 'shared' || hold.block.id !== block)
      return stop(process, ownership(`${printHandle(id)} is no hold of ${printBlock(block)} by this process`));
    this.#tables.reclaim.release(hold, 'ended');
    return 'ok';
  }

  violate(sip: SipId, fault: Fault): 'stop' {
    return stop(this.#caller(sip), fault);
  }

  #caller(sip: SipId): Process {
    if (this.running?.id !== sip) {
      throw new KernelPanic('the engine called for a process whose turn it is not', { sip, running: this.running?.id });
    }
    return this.running;
  }

  /** The caller, unless it holds as many handles as it may. */
  #maker(sip: SipId): Process | 'stop' {
    const process = this.#caller(sip);
    if (process.broken !== undefined) return 'stop';
    if (process.holder.handles.size + process.holder.sets.size < handleBound) return process;
    return stop(process, { kind: 'memory', message: `holds ${handleBound} endpoints, the most a process may` });
  }

  #connector(process: Process, id: HandleId): Connector | 'stop' {
    const handle = this.#tables.handles.ownedBy(process.holder, id);
    if (handle?.kind === 'connector') return handle;
    return stop(process, ownership(`${printHandle(id)} is no connector of this process`));
  }

  #waitable(process: Process, id: HandleId, earlier: readonly Waitable[]): Waitable | Violation {
    const set = process.holder.sets.get(id);
    const handle = set ?? this.#tables.handles.ownedBy(process.holder, id);
    if (handle === undefined) return ownership(`a process waits for ${printHandle(id)}, which it does not own`);
    if (handle.kind === 'connector' || handle.kind === 'shared')
      return ownership(`a process waits for ${printHandle(id)}, which is ${describeHandle(handle)}`);
    if (handle.wait !== undefined || earlier.includes(handle))
      return ownership(`${printHandle(id)} is waited for twice`);
    if (handle.kind !== 'set' && handle.standing !== undefined)
      return ownership(`${printHandle(id)} is waited for while it stands in a set`);
    if (handle.kind === 'endpoint' && !hearsNext(handle)) {
      const { name, states } = handle.protocol.table;
      return contractBroken(
        `a process waits for ${printHandle(id)}, but in state ${states[handle.state]?.name} of ${name} it speaks next itself`,
      );
    }
    return handle;
  }
}

function stop(process: Process, violation: Violation | Fault): 'stop' {
  process.broken ??= violation;
  return 'stop';
}
