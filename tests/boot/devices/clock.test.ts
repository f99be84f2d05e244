/** The clock, with a time of its own. */
import { expect, it } from 'vitest';
import type { ClockDevice } from '../../../abi/index.ts';
import { clockDevice, type HostClock, systemClock } from '../../../boot/devices/clock.ts';
import { DeviceWorld } from './device-world.ts';

/** Sleeps last until `wake`. */
class TestClock implements HostClock {
  readonly asked: number[] = [];
  aborted = 0;
  wake: () => void = () => undefined;
  onSleep: () => void = () => undefined;
  unixMs = () => 1_000_000;
  monotonicMs = () => 42;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.asked.push(milliseconds);
    signal.addEventListener('abort', () => {
      this.aborted += 1;
    });
    return new Promise((resolve) => {
      this.wake = resolve;
      this.onSleep();
    });
  }
}

it('tells the time and wakes sleepers', async () => {
  const world = await DeviceWorld.make();
  const clock = new TestClock();
  const begin = await world.open<ClockDevice>(clockDevice(clock));
  const told = await begin().now().receive();
  expect(told).toMatchObject({ message: 'time', unixMs: 1_000_000, monotonicMs: 42 });
  clock.onSleep = () => clock.wake();
  for (const milliseconds of [5, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(await begin().sleep({ milliseconds }).receive()).toMatchObject({ message: 'woke' });
  }
  expect(clock.asked).toEqual([5, 0, 0, Number.POSITIVE_INFINITY]);
  expect(clock.aborted).toBe(0);
  await world.end();
});

it('gives up a sleep whose sleeper is gone, and one whose system ends', async () => {
  const world = await DeviceWorld.make();
  const clock = new TestClock();
  const begin = await world.open<ClockDevice>(clockDevice(clock));
  const asleep = new Promise<void>((resolve) => {
    clock.onSleep = resolve;
  });
  const end = begin().sleep({ milliseconds: 1e12 });
  await asleep;
  end[Symbol.dispose]();
  while (clock.aborted === 0) await new Promise((resolve) => setImmediate(resolve));
  const again = new Promise<void>((resolve) => {
    clock.onSleep = resolve;
  });
  void begin().sleep({ milliseconds: 1e12 });
  await again;
  await world.end();
  expect(clock.aborted).toBe(2);
});

it('holds no timer after a sleep was given up', () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const abort = new AbortController();
  const before = timers();
  void systemClock.sleep(1e12, abort.signal);
  expect(timers()).toBe(before + 1);
  abort.abort();
  expect(timers()).toBe(before);
});
