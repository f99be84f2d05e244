/**
 * What a process is given when it starts, checked against what its program needs.
 *
 * Owns: the check of each grant and the making of wires. Invariants: everything is checked before anything is made, so a
 * refused spawn changes nothing; a wire is made anew for each life of the process, a handle can be granted only once.
 */
import type { ContractTable, Need } from '../abi/index.ts';
import type { Channels } from './channels.ts';
import type { EngineProgram, Grant, HandleId } from './engine-port.ts';
import { printHandle } from './faults.ts';
import type { Handle, Handles } from './handles.ts';
import type { Holder } from './holders.ts';
import type { PortId } from './ids.ts';
import { describeHandle, isAt, protocolOf } from './monitor.ts';
import type { Port, Ports } from './ports.ts';

/** A handle of the host's, moved; or an end of a port of the wiring, made when the process starts. */
export type GrantSource = { readonly handle: HandleId } | { readonly port: PortId };

type Source = { readonly handle: Handle } | { readonly port: Port };
/** A need and what it will be met with. */
export interface Checked {
  readonly need: Need;
  readonly source: Source;
}

export class Grants {
  readonly #handles: Handles;
  readonly #ports: Ports;
  readonly #channels: Channels;
  readonly #host: Holder;

  constructor(handles: Handles, ports: Ports, channels: Channels, host: Holder) {
    this.#handles = handles;
    this.#ports = ports;
    this.#channels = channels;
    this.#host = host;
  }

  /** A refusal is a sentence. */
  check(program: EngineProgram, grants: Readonly<Record<string, GrantSource>>): readonly Checked[] | string {
    const checked: Checked[] = [];
    for (const name of Object.keys(grants)) {
      if (!program.needs.some((need) => need.name === name)) return `${program.name} has no need named ${name}`;
    }
    for (const need of program.needs) {
      const granted = Object.hasOwn(grants, need.name) ? grants[need.name] : undefined;
      if (granted === undefined) return `${program.name} needs ${describeNeed(need)}, and nothing was granted`;
      const contract = program.contracts.find((table) => table.name === need.contract);
      if (contract === undefined) return `${program.name} does not say what the contract ${need.contract} is`;
      const source = this.#source(need, contract, granted);
      if (typeof source === 'string') return `${program.name} needs ${describeNeed(need)}, but ${source}`;
      if (checked.some((other) => clash(other.source, source, other.need, need))) {
        return `${program.name} needs ${describeNeed(need)}, but what was granted is granted to another need too`;
      }
      checked.push({ need, source });
    }
    return checked;
  }

  make(checked: readonly Checked[], holder: Holder): readonly Grant[] {
    return checked.map(({ need, source }) => {
      if ('handle' in source) {
        this.#handles.give(source.handle, holder);
        return { need, handle: source.handle.id };
      }
      return { need, handle: this.#wire(need, source.port, holder) };
    });
  }

  #source(need: Need, contract: ContractTable, granted: GrantSource): Source | string {
    if ('handle' in granted) {
      const handle = this.#handles.ownedBy(this.#host, granted.handle);
      if (handle === undefined) return `the host does not own ${printHandle(granted.handle)}`;
      if (handle.kind !== 'connector' && handle.wait !== undefined)
        return `the host waits for ${printHandle(handle.id)}`;
      return fits(need, contract, handle) ? { handle } : `it was granted ${describeHandle(handle)}`;
    }
    const port = this.#ports.get(granted.port);
    if (port === undefined) return `there is no port p${granted.port}`;
    if (port.protocol.table.digest !== contract.digest) {
      return `the port serves ${port.protocol.table.name}, or another version of it`;
    }
    if (need.kind === 'exp') return 'a port gives its server a listener, not one client';
    if (need.kind === 'imp' && need.state !== contract.states[0]?.name) return 'a new conversation begins in Start';
    if (need.kind === 'listener' && port.listener !== undefined) return 'the port is already served';
    return { port };
  }

  #wire(need: Need, port: Port, holder: Holder): HandleId {
    switch (need.kind) {
      case 'listener':
        return this.#channels.listen(port, holder).id;
      case 'connector':
        return this.#channels.connector(port, holder).id;
      case 'imp':
      case 'exp':
        return this.#channels.connect(port, holder).id;
    }
  }
}

function fits(need: Need, contract: ContractTable, handle: Handle): boolean {
  if (protocolOf(handle).table.digest !== contract.digest) return false;
  if (handle.kind !== 'endpoint') return handle.kind === need.kind;
  const side = need.kind === 'imp' ? 'Imp' : need.kind === 'exp' ? 'Exp' : undefined;
  return side !== undefined && isAt(handle, side, need.state);
}

function clash(one: Source, other: Source, oneNeed: Need, otherNeed: Need): boolean {
  if ('handle' in one) return 'handle' in other && one.handle === other.handle;
  return 'port' in other && one.port === other.port && oneNeed.kind === 'listener' && otherNeed.kind === 'listener';
}

function describeNeed(need: Need): string {
  const type = { imp: 'Imp', exp: 'Exp', listener: 'Listener', connector: 'Connector' }[need.kind];
  return `${need.name}: ${type}<${need.contract}${need.state === 'Start' ? '' : `, '${need.state}'`}>`;
}
