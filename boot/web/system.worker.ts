/**
 * A system in a worker: boots the one process it is given on the real kernel and engine, and tells what comes of it.
 *
 * Owns: which devices a browser has, and that each need is wired to the one that speaks its contract. Invariants: the image goes through
 * every check of the loader; at the end nothing is left, and the answer says so in a number.
 */
import './immediate.ts';
import type { Need, SystemFile } from '../../abi/index.ts';
import { createEngine } from '../../runtime/index.ts';
import { BootError } from '../boot-error.ts';
import { clockDevice, systemClock } from '../devices/clock.ts';
import { entropyDevice } from '../devices/entropy.ts';
import { eventsDevice } from '../devices/events.ts';
import { kernelDevice } from '../devices/kernel.ts';
import { terminalDevice } from '../devices/terminal.ts';
import { openSigned } from '../open-image.ts';
import { System } from '../system.ts';
import { formed, link, wire } from '../system-file.ts';
import { verifying } from './cryptography.ts';
import type { BuiltImage, SystemAnswer, SystemRequest } from './messages.ts';
import { PageScreen } from './page-screen.ts';

const say = (answer: SystemAnswer): void => postMessage(answer);
const screen = new PageScreen((bytes) => say({ kind: 'output', bytes }));

/** The kinds of devices there are here, by the contract they speak. */
const devices: ReadonlyMap<string, string> = new Map([
  ['TerminalDevice', 'terminal:'],
  ['ClockDevice', 'clock:'],
  ['EntropyDevice', 'entropy:'],
  ['KernelDevice', 'kernel:'],
  ['EventsDevice', 'events:'],
]);
const name = 'playground';
type Args = Readonly<Record<string, unknown>>;

function systemOf(needs: readonly Need[], args: Args | undefined): SystemFile {
  const given: Record<string, string> = {};
  for (const need of needs) {
    const device = devices.get(need.contract);
    if (need.kind === 'imp' && device !== undefined) given[need.name] = device;
  }
  const process = { image: name, devices: given, ...(args === undefined ? {} : { args }) };
  return { processes: { [name]: process }, main: name };
}

async function start({ image, signer, needs }: BuiltImage, args: Args | undefined): Promise<System> {
  const text = JSON.stringify(systemOf(needs, args));
  const read = formed('(the playground)', text, () => '/');
  const images = new Map([[name, openSigned(image, name, [signer], verifying)]]);
  link(read, images, {});
  const wiring = wire(read, images, {});
  return System.start({
    engine: await createEngine({ now: () => performance.now() }),
    wiring,
    clock: systemClock,
    warn: (message) => say({ kind: 'note', text: message }),
    services: new Map(),
    devices: (kernel, shutdown) =>
      new Map(
        Object.entries({
          terminal: terminalDevice(() => screen),
          clock: clockDevice(systemClock),
          entropy: entropyDevice((byteLength) => crypto.getRandomValues(new Uint8Array(byteLength))),
          kernel: kernelDevice({ kernel, programs: wiring.programs, shutdown }),
          events: eventsDevice(kernel),
        }),
      ),
  });
}

/** Why nothing was booted, in words. */
function refusalOf(error: unknown): string {
  if (!(error instanceof BootError)) return `this is a defect of Skerry itself: ${String(error)}`;
  return error.diagnostics.length === 0 ? error.message : error.diagnostics.map(({ message }) => message).join('\n');
}

let running: Promise<System> | undefined;

async function run(built: BuiltImage, args: Args | undefined): Promise<void> {
  let system: System;
  try {
    running = start(built, args);
    system = await running;
  } catch (error) {
    say({ kind: 'note', text: refusalOf(error) });
    say({ kind: 'ended', code: 1, left: 0 });
    return;
  }
  say({ kind: 'running' });
  const { code, fault, killed } = await system.ended;
  if (fault !== undefined) say({ kind: 'note', text: `${fault.kind}: ${fault.message}\n${fault.trace}`.trimEnd() });
  if (killed === true) say({ kind: 'note', text: 'the process was killed' });
  const left = Object.values(await system.shutdown()).reduce((sum, count) => sum + count, 0);
  say({ kind: 'ended', code, left });
}

addEventListener('message', ({ data }: MessageEvent<SystemRequest>) => {
  switch (data.kind) {
    case 'boot':
      void run(data.built, data.args);
      break;
    case 'input':
      screen.type(data.text);
      break;
    case 'stop':
      void running?.then((system) => system.end({ code: 130 }));
      break;
  }
});
