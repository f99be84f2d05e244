/**
 * Puts a wired system into a kernel: ports, devices, services, then the processes.
 *
 * Owns: which port is which wire, and that each device is opened before anything runs. Invariants: nothing runs before all is
 * in place, because `spawn` only queues; when anything is missing a `BootError` says so and the caller shuts the kernel down.
 */
import type { Contract, ContractTable, Need } from '../abi/index.ts';
import { agreementsAmong } from '../compiler/images.ts';
import type { GrantSource, Kernel, PortId, SipId } from '../kernel/index.ts';
import { BootError } from './boot-error.ts';
import { sameContract } from './device-contracts.ts';
import { type DeviceContext, type DeviceKind, DeviceTrouble, type OpenDevice, typedEnd } from './devices/device.ts';
import type { HostEnds, RawEnd } from './host-ends.ts';
import type { HostExp, HostImp } from './host-types.ts';
import type { Target, WiredProcess, Wiring } from './wiring.ts';

/** A service of the host's, wired as `host.name`: called with the server's end for each client. */
export type RawService = (client: RawEnd) => Promise<void>;

export interface Surroundings {
  readonly kernel: Kernel;
  readonly ends: HostEnds;
  readonly devices: ReadonlyMap<string, DeviceKind>;
  readonly services: ReadonlyMap<string, RawService>;
  /** Work of a device or service that goes on by itself. `what` names it should it fail. */
  background(work: Promise<void>, what: string): void;
}

export interface Assembled {
  readonly ids: ReadonlyMap<string, SipId>;
  readonly offers: ReadonlyMap<string, PortId>;
  readonly devices: readonly OpenDevice[];
}

export class Assembly {
  readonly #wiring: Wiring;
  readonly #around: Surroundings;
  /** Of each listener, by `process.need`. */
  readonly #ports = new Map<string, PortId>();
  readonly #ids = new Map<string, SipId>();
  readonly #claimed = new Set<string>();
  /** Open, also when a later step throws: the caller closes them. */
  readonly devices: OpenDevice[] = [];

  constructor(wiring: Wiring, around: Surroundings) {
    this.#wiring = wiring;
    this.#around = around;
  }

  /** `ready`: resolves when the engine can take one more domain. */
  async run(ready: () => Promise<void>): Promise<Assembled> {
    const { processes, programs, offers } = this.#wiring;
    const { host } = this.#around.kernel;
    const manifests = [...processes.map(({ program }) => program), ...programs.values()].map(
      ({ image }) => image.manifest,
    );
    for (const { contracts } of manifests) host.learn(contracts);
    host.agree(agreementsAmong(manifests));
    for (const process of processes) this.#makePorts(process);
    for (const process of processes) {
      const grants = await this.#grants(process);
      await ready();
      this.#spawn(process, grants);
    }
    const ports = new Map<string, PortId>();
    for (const [name, { process, need }] of offers) {
      const port = this.#offer(process, need);
      this.#around.kernel.host.expect(port);
      ports.set(name, port);
    }
    return { ids: this.#ids, offers: ports, devices: this.devices };
  }

  #makePorts(process: WiredProcess): void {
    for (const need of needsOf(process)) {
      if (need.kind !== 'listener' || process.wires.has(need.name)) continue;
      this.#ports.set(`${process.name}.${need.name}`, this.#around.kernel.host.port(tableOf(process, need)));
    }
  }

  async #grants(process: WiredProcess): Promise<Readonly<Record<string, GrantSource>>> {
    const grants: Record<string, GrantSource> = {};
    for (const need of needsOf(process)) {
      const target = process.wires.get(need.name);
      if (target !== undefined) grants[need.name] = { port: await this.#target(process, need, target) };
      else if (need.kind === 'listener') grants[need.name] = { port: this.#offer(process.name, need.name) };
    }
    return grants;
  }

  #offer(process: string, need: string): PortId {
    const port = this.#ports.get(`${process}.${need}`);
    if (port !== undefined) return port;
    throw new BootError(`there is no offer ${process}.${need}`, { code: 'SK5010' });
  }

  async #target(process: WiredProcess, need: Need, target: Target): Promise<PortId> {
    switch (target.kind) {
      case 'offer':
        return this.#offer(target.process, target.need);
      case 'service':
        return this.#service(process, need, target.name);
      case 'device':
        return this.#device(process, need, target.device, target.argument);
    }
  }

  #service(process: WiredProcess, need: Need, name: string): PortId {
    const service = this.#around.services.get(name);
    if (service === undefined) {
      const offered = [...this.#around.services.keys()].join(', ');
      throw new BootError(
        `${process.name}.${need.name} uses host.${name}, but the host offers ${offered === '' ? 'no services' : `only ${offered}`}`,
        { code: 'SK5010' },
      );
    }
    const port = this.#around.kernel.host.port(tableOf(process, need));
    this.#around.ends.serve(port, (client) => this.#serving(service(client), client, `the service host.${name}`));
    return port;
  }

  async #device(process: WiredProcess, need: Need, kindName: string, argument: string): Promise<PortId> {
    const where = `${process.name}.${need.name}`;
    const kind = this.#around.devices.get(kindName);
    if (kind === undefined) {
      const known = [...this.#around.devices.keys()].join(', ');
      throw new BootError(`${where} is given ${kindName}:${argument}, but this host has only ${known}`, {
        code: 'SK5010',
      });
    }
    const table = tableOf(process, need);
    if (need.contract !== kind.contract || !sameContract(table)) {
      throw new BootError(
        `${where} speaks ${need.contract}, but ${kindName} serves ${kind.contract}, or another version of it`,
        {
          code: 'SK5010',
        },
      );
    }
    if (kind.exclusive && this.#claimed.has(kindName)) {
      throw new BootError(`${where} is given ${kindName}, which another process has already`, { code: 'SK5009' });
    }
    this.#claimed.add(kindName);
    const device = await this.#open(kind, argument, this.#context(process), where);
    this.devices.push(device);
    const port = this.#around.kernel.host.port(table);
    this.#around.ends.serve(port, (client) => this.#serving(device.serve(client), client, `the device ${kindName}`));
    return port;
  }

  async #open(kind: DeviceKind, argument: string, context: DeviceContext, where: string): Promise<OpenDevice> {
    try {
      return await kind.open(argument, context);
    } catch (error) {
      if (!(error instanceof DeviceTrouble)) throw error;
      throw new BootError(`${where}: ${error.message}`, { code: 'SK5009' });
    }
  }

  #context(process: WiredProcess): DeviceContext {
    const { ends } = this.#around;
    return {
      root: this.#wiring.root,
      claimant: () => this.#ids.get(process.name),
      channel: <C extends Contract>(name: string) => {
        const { imp, exp } = ends.channel(findTable(process, name));
        return { imp: typedEnd<HostImp<C>>(imp), exp: typedEnd<HostExp<C>>(exp) };
      },
      background: (work) => this.#around.background(work, `a device of ${process.name}`),
    };
  }

  /** A conversation that is over or has failed is closed. */
  #serving(work: Promise<void>, client: RawEnd, what: string): void {
    this.#around.background(
      work.finally(() => client[Symbol.dispose]()),
      what,
    );
  }

  #spawn(process: WiredProcess, grants: Readonly<Record<string, GrantSource>>): void {
    const { name, program, limits, domain, args, restart } = process;
    const spawned = this.#around.kernel.spawn({
      name,
      imageName: program.imageName,
      program: program.program,
      limits,
      domain,
      args,
      grants,
      restart,
    });
    if (typeof spawned !== 'number')
      throw new BootError(`${name} cannot start: ${spawned.refused}`, { code: 'SK5011' });
    this.#ids.set(name, spawned);
  }
}

const needsOf = (process: WiredProcess): readonly Need[] => process.program.image.manifest.needs;
const tableOf = (process: WiredProcess, need: Need): ContractTable => findTable(process, need.contract);

function findTable(process: WiredProcess, name: string): ContractTable {
  const table = process.program.image.manifest.contracts.find((contract) => contract.name === name);
  if (table !== undefined) return table;
  throw new BootError(`the image of ${process.name} does not say what the contract ${name} is`, { code: 'SK5012' });
}
