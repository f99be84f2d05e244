/** The process table and the events, used by a process as any other device. */
import { describe, expect, it } from 'vitest';
import type { ContractTable, EventsDevice, KernelDevice } from '../../../abi/index.ts';
import { typedEnd } from '../../../boot/devices/device.ts';
import { eventsDevice } from '../../../boot/devices/events.ts';
import { type KernelPowers, kernelDevice } from '../../../boot/devices/kernel.ts';
import type { HostExp, HostImp } from '../../../boot/host-types.ts';
import { type KernelEvent, sipId } from '../../../kernel/index.ts';
import { echo, need } from '../contracts.ts';
import { echoServer, programOf } from '../world.ts';
import { DeviceWorld } from './device-world.ts';

const programs = new Map([
  ['echo', programOf('echo', { main: echoServer, needs: [need('clients', 'listener', echo)] })],
  [
    'ask',
    programOf('ask', { main: `await needs.up.ping({ text: 'hi' }).receive();`, needs: [need('up', 'imp', echo)] }),
  ],
  ['crash', programOf('crash', { main: `throw new Error('no');` })],
  [
    'wait',
    programOf('wait', { main: `await needs.up.ping({ text: 'hi' }).receive();`, needs: [need('up', 'imp', echo)] }),
  ],
]);

async function open() {
  const world = await DeviceWorld.make();
  const codes: number[] = [];
  const powers: KernelPowers = { kernel: world.kernel, programs, shutdown: (code) => codes.push(code) };
  const table = (await world.open<KernelDevice>(kernelDevice(powers)))();
  return { world, table, codes };
}
type Start = HostImp<KernelDevice>;

/** Begins to spawn and expects to be asked for the needs. */
async function spawn(table: Start, program: string): Promise<HostImp<KernelDevice, 'Granting'>> {
  const heard = await table.spawn({ program, args: '' }).receive();
  if (heard.message !== 'wants') throw new Error(JSON.stringify(heard));
  return heard.next;
}
/** A handle of the host's in a parcel: what the kernel device gets from a process's \`pack\`. */
const parcel = (world: DeviceWorld, contract: ContractTable) => {
  const { imp, exp } = world.channel(contract.name);
  return { value: imp as never, exp };
};

it('tells how a program that crashes ends', async () => {
  const { world, table } = await open();
  const started = await (await spawn(table, 'crash')).go().receive();
  if (started.message !== 'started') throw new Error(started.message);
  const status = await started.status.wait().receive();
  expect(status).toMatchObject({ message: 'faulted', kind: 'crash' });
  const listed = await started.next.list().receive();
  expect(listed.message === 'processes' && listed.processes).toMatchObject([
    { id: 's1', name: 'crash', state: 'faulted' },
  ]);
  await world.end();
});

it('starts a program with what it is granted, and kills it once', async () => {
  const { world, table } = await open();
  const { value } = parcel(world, echo);
  const granted = await (await spawn(table, 'wait')).grant({ need: 'up', value }).receive();
  if (granted.message !== 'granted') throw new Error(granted.message);
  const started = await granted.next.go().receive();
  if (started.message !== 'started') throw new Error(started.message);
  const killed = await started.next.kill({ id: started.id }).receive();
  if (killed.message !== 'done') throw new Error(killed.message);
  expect((await started.status.wait().receive()).message).toBe('killed');
  expect(await killed.next.kill({ id: started.id }).receive()).toMatchObject({ message: 'refused' });
  await world.end();
});

it('refuses what does not fit, and drops it', async () => {
  const { world, table } = await open();
  const granting = await spawn(table, 'ask');
  const other = parcel(world, { ...echo, name: 'ClockDevice' });
  const wrong = await granting.grant({ need: 'up', value: other.value }).receive();
  expect(wrong).toMatchObject({ message: 'wrong', reason: expect.stringContaining('must be imp of Echo') });
  expect(await typedEnd<HostExp<KernelDevice>>(other.exp).receive()).toMatchObject({ message: 'closed' });
  if (wrong.message !== 'wrong') return;
  const unknown = await wrong.next.grant({ need: 'down', value: parcel(world, echo).value }).receive();
  expect(unknown).toMatchObject({ message: 'wrong', reason: 'ask has no need named down' });
  if (unknown.message !== 'wrong') return;
  const failed = await unknown.next.go().receive();
  expect(failed).toMatchObject({ message: 'failed', reason: expect.stringContaining('nothing was granted') });
  await world.end();
});

it('takes grants back when the spawn is cancelled or its spawner is gone', async () => {
  const { world, table } = await open();
  const first = parcel(world, echo);
  const granted = await (await spawn(table, 'ask')).grant({ need: 'up', value: first.value }).receive();
  if (granted.message !== 'granted') throw new Error(granted.message);
  const granting = await spawn(granted.next.cancel(), 'ask');
  expect(await typedEnd<HostExp<KernelDevice>>(first.exp).receive()).toMatchObject({ message: 'closed' });
  const second = parcel(world, echo);
  const again = await granting.grant({ need: 'up', value: second.value }).receive();
  if (again.message !== 'granted') throw new Error(again.message);
  again.next[Symbol.dispose]();
  expect(await typedEnd<HostExp<KernelDevice>>(second.exp).receive()).toMatchObject({ message: 'closed' });
  await world.end();
});

it('answers what it does not know with a sentence', async () => {
  const { world, table } = await open();
  const described = await table.describe({ program: 'nothing' }).receive();
  expect(described).toMatchObject({ message: 'unknown', reason: 'there is no program named nothing' });
  if (described.message !== 'unknown') return;
  const spawned = await described.next.spawn({ program: 'nothing', args: '' }).receive();
  expect(spawned).toMatchObject({ message: 'refused' });
  if (spawned.message !== 'refused') return;
  const withArgs = await spawned.next.spawn({ program: 'ask', args: '{}' }).receive();
  expect(withArgs).toMatchObject({ message: 'refused', reason: 'ask cannot start: the program takes no arguments' });
  if (withArgs.message !== 'refused') return;
  const restarted = await withArgs.next.restart({ id: 's99' }).receive();
  expect(restarted).toMatchObject({ message: 'refused', reason: 'there is no process s99' });
  await world.end();
});

it('describes programs as a person would write them', async () => {
  const { world, table } = await open();
  const heard = await table.describe({ program: 'ask' }).receive();
  if (heard.message !== 'described') throw new Error(heard.message);
  expect(heard.programs[0]).toMatchObject({
    name: 'ask',
    args: '',
    needs: [{ name: 'up', kind: 'imp', contract: 'Echo' }],
  });
  expect(heard.programs[0]?.contracts[0]?.text).toContain('ping { text: string } -> Busy');
  await world.end();
});

it.each([
  [0, 0],
  [255, 255],
  [256, 1],
  [-1, 1],
  [1.5, 1],
])('ends the system: code %d becomes %d', async (asked, code) => {
  const { world, table, codes } = await open();
  table.shutdown({ code: asked });
  while (codes.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(codes).toEqual([code]);
  await world.end();
});

describe('events', () => {
  /** A kernel that does nothing but tell. */
  class Teller {
    listener: ((event: KernelEvent) => void) | undefined;
    onEvent(listener: (event: KernelEvent) => void): () => void {
      this.listener = listener;
      return () => {
        this.listener = undefined;
      };
    }
    started(name: string): void {
      this.listener?.({ kind: 'started', sip: sipId(1), name });
    }
  }
  type Heard = Awaited<ReturnType<HostImp<EventsDevice, 'Waiting'>['receive']>>;
  const named = (heard: Heard) => (heard.message === 'event' ? [heard.event.name, heard.missed] : heard);

  it('are told in order, also to who came first, and the lost are counted', async () => {
    const world = await DeviceWorld.make();
    const teller = new Teller();
    const begin = await world.open<EventsDevice>(eventsDevice(teller));
    const waiting = begin().next().receive();
    teller.started('first');
    expect(named(await waiting)).toEqual(['first', 0]);
    for (let count = 0; count < 1003; count += 1) teller.started(`${count}`);
    const heard = await begin().next().receive();
    expect(named(heard)).toEqual(['3', 3]);
    if (heard.message === 'event') expect(named(await heard.next.next().receive())).toEqual(['4', 0]);
    await world.end();
    expect(teller.listener).toBeUndefined();
  });

  it('are kept for the next when the one who waited is gone', async () => {
    const world = await DeviceWorld.make();
    const teller = new Teller();
    const begin = await world.open<EventsDevice>(eventsDevice(teller));
    begin().next()[Symbol.dispose]();
    teller.started('kept');
    expect(named(await begin().next().receive())).toEqual(['kept', 0]);
    await world.end();
  });
});
