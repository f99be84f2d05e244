/**
 * A running system, as its host sees it.
 *
 * Owns: how a system begins, is looked at, and ends. Invariants: it ends once, whoever asks first: its main process, the holder of
 * the process table, a signal, or the host; afterwards nothing of it is left, and `shutdown` says so in numbers; what devices
 * had accepted is finished first.
 */
import type { Contract, Fault, ProcessInfo } from '../abi/index.ts';
import { Kernel, type KernelEvent, type Outcome, printRing, type SipId } from '../kernel/index.ts';
import type { QuickJSEngine } from '../runtime/index.ts';
import { Assembly, type RawService } from './assemble.ts';
import { BootError } from './boot-error.ts';
import type { HostClock } from './devices/clock.ts';
import { type DeviceKind, typedEnd } from './devices/device.ts';
import { HostEnds, SystemEnded } from './host-ends.ts';
import type { HostImp } from './host-types.ts';
import { RunLoop } from './run-loop.ts';
import type { Wiring } from './wiring.ts';

/** How a system ended. */
export interface SystemEnd {
  /** What the host should exit with. */
  readonly code: number;
  /** The fault of the main process, when that ended it. */
  readonly fault?: Fault;
  /** The main process was killed from within, and so ended the system. */
  readonly killed?: true;
}
/** What is left of a system that was shut down. Anything but zeros is a defect of Skerry's. */
export interface Remains {
  readonly processes: number;
  readonly endpoints: number;
  readonly ports: number;
  readonly messages: number;
  readonly blocks: number;
  readonly heaps: number;
  readonly values: number;
  readonly payloads: number;
}

export interface SystemParts {
  readonly engine: QuickJSEngine;
  readonly wiring: Wiring;
  readonly clock: HostClock;
  readonly services: ReadonlyMap<string, RawService>;
  /** Made once there is a kernel to be devices of. */
  devices(kernel: Kernel, shutdown: (code: number) => void): ReadonlyMap<string, DeviceKind>;
  /** A device or service failed; its conversation was closed. */
  warn(message: string): void;
}

export class System {
  /** Resolves when everything is over. Rejects only for a defect of Skerry's own. */
  readonly ended: Promise<SystemEnd>;
  readonly #kernel: Kernel;
  readonly #engine: QuickJSEngine;
  readonly #ends: HostEnds;
  readonly #loop: RunLoop;
  readonly #warn: (message: string) => void;
  readonly #settle: { resolve(end: SystemEnd): void; reject(error: unknown): void };
  readonly #working = new Set<Promise<void>>();
  #offers: ReadonlyMap<string, Parameters<HostEnds['connect']>[0]> = new Map();
  #close: () => Promise<void> = async () => undefined;
  #ending: Promise<Remains> | undefined;

  private constructor(parts: SystemParts) {
    this.#engine = parts.engine;
    this.#kernel = new Kernel(parts.engine);
    this.#loop = new RunLoop(
      this.#kernel,
      () => parts.clock.monotonicMs(),
      (error) => this.#break(error),
    );
    this.#ends = new HostEnds(this.#kernel, this.#loop.wake);
    this.#warn = parts.warn;
    this.#kernel.onRing((_ring, words) => parts.warn(`these processes wait on each other for ever: ${words}`));
    const { promise, ...settle } = deferred<SystemEnd>();
    this.ended = promise;
    this.#settle = settle;
  }

  /** Throws `BootError`; then nothing is left of it. */
  static async start(parts: SystemParts): Promise<System> {
    const system = new System(parts);
    await system.#start(parts);
    return system;
  }

  /** A conversation with an offer of the system file. `C` must be the contract that the offer names. */
  connect<C extends Contract>(offer: string): HostImp<C> {
    if (this.#ends.ended) throw new SystemEnded();
    const port = this.#offers.get(offer);
    if (port === undefined) {
      const known = [...this.#offers.keys()].join(', ');
      throw new RangeError(`the system offers no ${offer}${known === '' ? '' : `, only ${known}`}`);
    }
    return typedEnd<HostImp<C>>(this.#ends.connect(port));
  }

  processes(): readonly ProcessInfo[] {
    return this.#kernel.list().map(({ sip: _sip, parent: _parent, ...info }) => info);
  }

  /** `id` as `processes` prints it, or the name of a process that lives. False when there is none. */
  kill(id: string): boolean {
    return this.#act(id, (sip) => this.#kernel.kill(sip, 'asked for by the host'));
  }

  /** As `kill`. False also when it cannot be restarted. */
  restart(id: string): boolean {
    return this.#act(id, (sip) => this.#kernel.restart(sip));
  }

  /** In words, who waits for whom when some processes wait on each other for ever, or have nothing but each other to wait for. */
  standstill(): string | undefined {
    const ring = this.#kernel.ring();
    return ring && printRing(ring);
  }

  /** Tells what happens to processes from now on. Returns how to stop listening. */
  onEvent(listener: (event: KernelEvent) => void): () => void {
    return this.#kernel.onEvent(listener);
  }

  /** Ends everything and says what is left, which is nothing. The second call gives the same answer. */
  shutdown(): Promise<Remains> {
    return this.end({ code: 0 });
  }

  /** As `shutdown`, with the way that `ended` tells. The first call counts. */
  end(how: SystemEnd): Promise<Remains> {
    this.#ending ??= this.#finish(how);
    return this.#ending;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.shutdown();
  }

  async #start({ wiring, services, devices }: SystemParts): Promise<void> {
    const around = {
      kernel: this.#kernel,
      ends: this.#ends,
      devices: devices(this.#kernel, (code) => void this.end({ code })),
      services,
      background: (work: Promise<void>, what: string) => this.#background(work, what),
    };
    const assembly = new Assembly(wiring, around);
    this.#close = async () => {
      await Promise.all(assembly.devices.map((device) => device.close()));
    };
    try {
      const { ids, offers } = await assembly.run(() => this.#engine.ready());
      this.#offers = offers;
      this.#watchTheEnd(ids, wiring.main);
    } catch (error) {
      await this.end({ code: 1 });
      throw error;
    }
    this.#loop.wake();
  }

  /** With a main process its end is the system's; without one the system ends with its last process. */
  #watchTheEnd(ids: ReadonlyMap<string, SipId>, main: string | undefined): void {
    const mainId = main === undefined ? undefined : ids.get(main);
    if (main !== undefined && mainId === undefined) {
      throw new BootError(`the main process ${main} is not among the processes`, { code: 'SK5011' });
    }
    const watched = mainId === undefined ? [...ids.values()] : [mainId];
    let left = watched.length;
    let worst: SystemEnd = { code: 0 };
    for (const id of watched) {
      this.#kernel.whenDown(id, (outcome) => {
        left -= 1;
        worst = worse(worst, endOf(outcome));
        if (left === 0) void this.end(worst);
      });
    }
  }

  #act(id: string, doIt: (sip: SipId) => { readonly refused: string } | undefined): boolean {
    const found = this.#kernel
      .list()
      .findLast((process) => process.id === id || (process.name === id && !isDown(process)));
    if (this.#ends.ended || found === undefined || doIt(found.sip) !== undefined) return false;
    this.#loop.wake();
    return true;
  }

  #background(work: Promise<void>, what: string): void {
    const watched = work
      .catch((error: unknown) => {
        if (error instanceof SystemEnded) return;
        this.#warn(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      })
      .finally(() => this.#working.delete(watched));
    this.#working.add(watched);
  }

  /** Never inside a step: a step may be what asked for it, and what it still tells the host is heard. */
  async #finish(how: SystemEnd): Promise<Remains> {
    await Promise.resolve();
    this.#loop.stop();
    this.#ends.end();
    this.#kernel.shutdown();
    await this.#close();
    const { handles: endpoints, processes, ports, messages, blocks } = this.#kernel.counts();
    const engine = this.#engine.counts();
    this.#settle.resolve(how);
    return {
      processes,
      endpoints,
      ports,
      messages,
      blocks: blocks + engine.blocks,
      heaps: engine.runtimes,
      values: engine.handles,
      payloads: engine.payloads,
    };
  }

  /** A defect of Skerry's: the kernel is not to be used further. */
  #break(error: unknown): void {
    this.#ends.end();
    this.#ending ??= Promise.reject(error);
    this.#ending.catch(() => undefined);
    this.#settle.reject(error);
    void this.#close();
  }
}

function endOf(outcome: Outcome): SystemEnd {
  switch (outcome.end) {
    case 'ended':
      return { code: 0 };
    case 'faulted':
      return { code: 1, fault: outcome.fault };
    case 'killed':
      return { code: 1, killed: true };
  }
}

const worse = (one: SystemEnd, other: SystemEnd): SystemEnd => (other.code > one.code ? other : one);
const isDown = ({ state }: ProcessInfo): boolean => state === 'ended' || state === 'faulted' || state === 'killed';

function deferred<T>(): {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve: (value) => resolve(value), reject: (error) => reject(error) };
}
