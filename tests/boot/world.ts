/** Systems of processes written as scripts, on the real kernel and the real engine. */
import { expect } from 'vitest';
import { defaultLimits, type Manifest, type Need, type Restart } from '../../abi/index.ts';
import type { RawService } from '../../boot/assemble.ts';
import { type HostClock, systemClock } from '../../boot/devices/clock.ts';
import type { DeviceKind } from '../../boot/devices/device.ts';
import { eventsDevice } from '../../boot/devices/events.ts';
import type { KernelPowers } from '../../boot/devices/kernel.ts';
import { kernelDevice } from '../../boot/devices/kernel.ts';
import type { Program } from '../../boot/devices/spawning.ts';
import { type Remains, System } from '../../boot/system.ts';
import type { Target, WiredProcess } from '../../boot/wiring.ts';
import { createEngine } from '../../runtime/index.ts';
import { all } from './contracts.ts';

export interface Sip {
  /** The body of `main(needs)`; `skerry` is the library. */
  readonly main: string;
  readonly needs?: readonly Need[];
  readonly wires?: Readonly<Record<string, Target>>;
  readonly restart?: Restart;
}

export interface Setup {
  readonly processes: Readonly<Record<string, Sip>>;
  readonly programs?: Readonly<Record<string, Sip>>;
  readonly offers?: Readonly<Record<string, { readonly process: string; readonly need: string }>>;
  readonly main?: string;
  readonly devices?: Readonly<Record<string, DeviceKind>>;
  readonly services?: Readonly<Record<string, RawService>>;
  readonly clock?: HostClock;
  readonly root?: string;
  readonly warnings?: string[];
}

export const never: Restart = { when: 'never', most: 0, withinMs: 0 };
export const device = (name: string, argument = ''): Target => ({ kind: 'device', device: name, argument });

export function programOf(name: string, sip: Sip): Program {
  const needs = sip.needs ?? [];
  const manifest: Manifest = {
    abi: 1,
    name,
    compiler: 'a test',
    needs,
    args: null,
    limits: defaultLimits,
    contracts: all,
  };
  const code = `(function (skerry) { async function main(needs) { ${sip.main} } return main; })`;
  return {
    imageName: `${name}.sip`,
    image: { manifest, code, sourceMap: '', digest: `digest of ${name}`, signer: 'a test' },
    program: { name, code, sourceMap: '', needs, contracts: all },
    limits: defaultLimits,
    domain: 'system',
  };
}

export async function startSystem(setup: Setup): Promise<System> {
  const { clock = systemClock, warnings = [] } = setup;
  const processes = Object.entries(setup.processes).map(
    ([name, sip]): WiredProcess => ({
      name,
      program: programOf(name, sip),
      limits: defaultLimits,
      domain: 'system',
      args: '',
      restart: sip.restart ?? never,
      wires: new Map(Object.entries(sip.wires ?? {})),
    }),
  );
  const programs = new Map(Object.entries(setup.programs ?? {}).map(([name, sip]) => [name, programOf(name, sip)]));
  return System.start({
    engine: await createEngine({ now: () => performance.now() }),
    wiring: {
      root: setup.root ?? '/nowhere',
      processes,
      programs,
      offers: new Map(Object.entries(setup.offers ?? {})),
      main: setup.main,
    },
    clock,
    services: new Map(Object.entries(setup.services ?? {})),
    devices: (kernel, shutdown) => {
      const powers: KernelPowers = { kernel, programs, shutdown };
      const own = { kernel: kernelDevice(powers), events: eventsDevice(kernel) };
      return new Map(Object.entries({ ...own, ...setup.devices }));
    },
    warn: (message) => warnings.push(message),
  });
}

export const nothing: Remains = {
  processes: 0,
  endpoints: 0,
  ports: 0,
  messages: 0,
  blocks: 0,
  heaps: 0,
  values: 0,
  payloads: 0,
};
export async function endsClean(system: System): Promise<void> {
  expect(await system.shutdown()).toEqual(nothing);
}

/** An echo server for any number of clients, one at a time. */
export const echoServer = `
  for (;;) {
    let end = await needs.clients.accept();
    for (;;) {
      const heard = await end.receive();
      if (heard.message === 'ping') end = heard.next.pong({ text: heard.text });
      else if (heard.message === 'bytes') end = heard.next.back({ block: heard.block });
      else break;
    }
  }`;
