/**
 * The embedding API, `skerry/host`: boots a system inside any Node program.
 *
 * Owns: the options and the order: read, load, wire, start. Invariants: every mistake in what was given rejects with a
 * `BootError` before any process has run; nothing is left of a system that did not boot.
 */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Contract, SystemFile } from '../abi/index.ts';
import { deviceKinds, keyText, openKeys } from '../compiler/images.ts';
import { createEngine } from '../runtime/index.ts';
import type { RawService } from './assemble.ts';
import { clockDevice, type HostClock, systemClock } from './devices/clock.ts';
import { type DeviceKind, typedEnd } from './devices/device.ts';
import { diskDevice } from './devices/disk.ts';
import { entropyDevice } from './devices/entropy.ts';
import { eventsDevice } from './devices/events.ts';
import { kernelDevice } from './devices/kernel.ts';
import { terminalDevice } from './devices/terminal.ts';
import { HostScreen, type TerminalStreams } from './devices/terminal-screen.ts';
import type { HostExp } from './host-types.ts';
import { loadImages } from './loader.ts';
import { readSystemFile, readSystemObject } from './read-system.ts';
import { endOnSignals } from './signals.ts';
import { System } from './system.ts';
import { type HostFacts, imagesOf, link, type ReadSystem, wire } from './system-file.ts';

export type { Closed, CloseReason, Contract, Fault, Msg, ProcessInfo, SystemFile } from '../abi/index.ts';
export type { KernelEvent } from '../kernel/index.ts';
export { type BootCode, BootError, bootCodes } from './boot-error.ts';
export type { HostClock } from './devices/clock.ts';
export {
  type Device,
  type DeviceContext,
  type DeviceKind,
  DeviceTrouble,
  deviceKind,
  whileOpen,
} from './devices/device.ts';
export { BlockMemoryFull, SystemEnded } from './host-ends.ts';
export type { HostConnector, HostExp, HostImp, HostThing } from './host-types.ts';
export type { Remains, System, SystemEnd } from './system.ts';

/** A service of the host's, made by `service`. */
export interface HostService {
  readonly serve: RawService;
}

export interface BootOptions {
  /** What a system file given as an object is relative to. Default: the working folder. */
  readonly cwd?: string;
  /** Kinds of devices besides terminal, disk, clock, entropy, kernel and events, or instead of them. */
  readonly devices?: Readonly<Record<string, DeviceKind>>;
  /** What a need wired to `host.name` talks to. */
  readonly services?: Readonly<Record<string, HostService>>;
  /** Arguments of processes instead of those in the system file. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** What the terminal device reads and writes. Default: this program's own. */
  readonly terminal?: TerminalStreams;
  readonly clock?: HostClock;
  /** Public keys (base64) of verifiers to trust besides those that the system file names. */
  readonly trust?: readonly string[];
  /** End the system on SIGINT, SIGTERM and SIGHUP, with exit codes 130, 143 and 129. Default: no. */
  readonly signals?: boolean;
  /** A line for each step. `slow`: it will take seconds. */
  readonly progress?: (line: string, slow: boolean) => void;
  /** A device or service failed. Default: a warning of the program. */
  readonly warn?: (message: string) => void;
}

/** Serves each client of a need that is wired to `host.name`. */
export function service<C extends Contract>(serve: (client: HostExp<C>) => Promise<void>): HostService {
  return { serve: (client) => serve(typedEnd<HostExp<C>>(client)) };
}

/** Boots the system of a file, or of an object of that form. Rejects with a `BootError`. */
export async function boot(system: string | SystemFile, options: BootOptions = {}): Promise<System> {
  const read = await readSystem(system, options.cwd ?? process.cwd());
  const own = keyText(openKeys().publicKey);
  const trusted = [own, ...(options.trust ?? []), ...(read.file.trust ?? [])];
  options.progress?.('loading images', false);
  const images = await loadImages(imagesOf(read.file), read.root, trusted, (count) =>
    options.progress?.(`verifying ${count} processes; what does not change is verified once`, true),
  );
  link(read, images, hostFacts(options));
  const wiring = wire(read, images, options.args ?? {});
  const clock = options.clock ?? systemClock;
  const warn = options.warn ?? ((message: string) => process.emitWarning(message));
  options.progress?.('starting', false);
  const started = await System.start({
    engine: await createEngine({ now: () => performance.now() }),
    wiring,
    clock,
    warn,
    services: new Map(Object.entries(options.services ?? {}).map(([name, { serve }]) => [name, serve])),
    devices: (kernel, shutdown) =>
      new Map(
        Object.entries({
          terminal: terminalDevice(
            () => new HostScreen(options.terminal ?? { stdin: process.stdin, stdout: process.stdout }),
          ),
          disk: diskDevice(),
          clock: clockDevice(clock),
          entropy: entropyDevice(randomBytes),
          kernel: kernelDevice({ kernel, programs: wiring.programs, shutdown }),
          events: eventsDevice(kernel),
          ...options.devices,
        }),
      ),
  });
  if (options.signals === true) endOnSignals(started, warn);
  return started;
}

function readSystem(system: string | SystemFile, cwd: string): ReadSystem | Promise<ReadSystem> {
  return typeof system === 'string' ? readSystemFile(resolve(cwd, system)) : readSystemObject(system, cwd);
}

function hostFacts({ devices = {}, services = {}, args = {} }: BootOptions): HostFacts {
  const brought = Object.entries(devices).map(
    ([name, { contract, exclusive }]) => [name, { contract, exclusive }] as const,
  );
  return { devices: { ...deviceKinds, ...Object.fromEntries(brought) }, services: Object.keys(services), args };
}
