/**
 * What a process is given when it starts, checked against what its program needs.
 *
 * Owns: the check of each grant and the making of wires. Invariants: everything is checked before anything is made, so a
 * refused spawn changes nothing; a wire is made anew for each life of the process, a handle can be granted only once.
 */
import type { ContractTable, Need } from '../abi/index.ts';
import type { Channels } from './channels.ts';
import type { Protocol, Protocols } from './contracts.ts';
import type { EngineProgram, Grant, HandleId } from './engine-port.ts';
import { printHandle } from './faults.ts';
import { type Handle, type Handles, isWaitable } from './handles.ts';
import type { Holder } from './holders.ts';
import type { PortId } from './ids.ts';
import { describeHandle, isAt } from './monitor.ts';
import type { Port, Ports } from './ports.ts';
import type { Tables } from './syscalls.ts';
import type { Versions } from './versions.ts';

/** A handle of the host's, moved; or an end of a port of the wiring, made when the process starts. */
export type GrantSource = { readonly handle: HandleId } | { readonly port: PortId };

type Source = { readonly handle: Handle } | { readonly port: Port };
/** A need and what it will be met with. */
export interface Checked {
  readonly need: Need;
  readonly source: Source;
  /** As the program knows it. */
  readonly contract: ContractTable;
}

export class Grants {
  readonly #handles: Handles;
  readonly #ports: Ports;
  readonly #channels: Channels;
  readonly #protocols: Protocols;
  readonly #versions: Versions;
  readonly #host: Holder;

  constructor({ handles, ports, channels, protocols, versions }: Tables, host: Holder) {
    this.#handles = handles;
    this.#ports = ports;
    this.#channels = channels;
    this.#protocols = protocols;
    this.#versions = versions;
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
      checked.push({ need, source, contract });
    }
    return checked;
  }

  make(checked: readonly Checked[], holder: Holder): readonly Grant[] {
    return checked.map(({ need, source, contract }) => {
      const protocol = this.#protocols.of(contract);
      if ('port' in source) return { need, handle: this.#wire(need, source.port, holder, protocol) };
      const { handle } = source;
      if (handle.kind !== 'shared' && handle.protocol.table.digest !== contract.digest)
        this.#versions.view(handle, protocol);
      this.#handles.give(handle, holder);
      return { need, handle: handle.id };
    });
  }

  #source(need: Need, contract: ContractTable, granted: GrantSource): Source | string {
    if ('handle' in granted) {
      const handle = this.#handles.ownedBy(this.#host, granted.handle);
      if (handle === undefined) return `the host does not own ${printHandle(granted.handle)}`;
      if (isWaitable(handle) && handle.wait !== undefined) return `the host waits for ${printHandle(handle.id)}`;
      return this.#fits(need, contract, handle) ? { handle } : `it was granted ${describeHandle(handle)}`;
    }
    const port = this.#ports.get(granted.port);
    if (port === undefined) return `there is no port p${granted.port}`;
    if (!this.#agree(need, contract, port.protocol.table)) {
      return `the port serves ${port.protocol.table.name}, or another version of it`;
    }
    if (need.kind === 'exp') return 'a port gives its server a listener, not one client';
    if (need.kind === 'imp' && need.state !== contract.states[0]?.name) return 'a new conversation begins in Start';
    if (need.kind === 'listener' && port.listener !== undefined) return 'the port is already served';
    return { port };
  }

  /** Is the need's version of the contract, or of the side that it takes, fit for what speaks this one? */
  #agree({ kind }: Need, { digest }: ContractTable, other: ContractTable): boolean {
    const serves = kind === 'listener' || kind === 'exp';
    return serves ? this.#versions.areAgreed(other.digest, digest) : this.#versions.areAgreed(digest, other.digest);
  }

  /** Only a conversation that has not begun has the same state in both versions. */
  #fits(need: Need, contract: ContractTable, handle: Handle): boolean {
    if (handle.kind === 'shared') return false;
    const same = handle.protocol.table.digest === contract.digest;
    if (!same && !this.#agree(need, contract, handle.protocol.table)) return false;
    if (handle.kind !== 'endpoint') return handle.kind === need.kind;
    const side = need.kind === 'imp' ? 'Imp' : need.kind === 'exp' ? 'Exp' : undefined;
    if (side === undefined || !isAt(handle, side, need.state)) return false;
    return same || (handle.state === 0 && need.state === contract.states[0]?.name);
  }

  #wire(need: Need, port: Port, holder: Holder, protocol: Protocol): HandleId {
    switch (need.kind) {
      case 'listener':
        return this.#channels.listen(port, holder).id;
      case 'connector':
        return this.#channels.connector(port, holder, [protocol]).id;
      case 'imp':
      case 'exp':
        return this.#channels.connect(port, holder, [protocol]).id;
    }
  }
}

function clash(one: Source, other: Source, oneNeed: Need, otherNeed: Need): boolean {
  if ('handle' in one) return 'handle' in other && one.handle === other.handle;
  return 'port' in other && one.port === other.port && oneNeed.kind === 'listener' && otherNeed.kind === 'listener';
}

function describeNeed(need: Need): string {
  const type = { imp: 'Imp', exp: 'Exp', listener: 'Listener', connector: 'Connector' }[need.kind];
  return `${need.name}: ${type}<${need.contract}${need.state === 'Start' ? '' : `, '${need.state}'`}>`;
}
