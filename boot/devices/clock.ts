/**
 * The clock: what time it is, and waking up later.
 *
 * Owns: the device `clock:`. Time itself comes from a `HostClock`, so that a test or a replay can bring its own. Invariant: a
 * sleep whose sleeper is gone holds no timer.
 */
import type { ClockDevice } from '../../abi/index.ts';
import type { HostExp } from '../host-types.ts';
import { type DeviceKind, deviceKind, whileOpen } from './device.ts';

export interface HostClock {
  /** Since 1970 UTC. */
  unixMs(): number;
  /** Since some fixed moment; never goes back. */
  monotonicMs(): number;
  /** Resolves after so many milliseconds, or never once the signal was aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The longest time that Node's timers can be set to. */
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: HostClock = {
  unixMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const endMs = performance.now() + milliseconds;
      let timer: NodeJS.Timeout | undefined;
      const nap = (): void => {
        const left = endMs - performance.now();
        if (left <= 0) resolve();
        else timer = setTimeout(nap, Math.min(Math.ceil(left), longestTimerMs));
      };
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      nap();
    }),
};

export function clockDevice(clock: HostClock): DeviceKind {
  return deviceKind<ClockDevice>({
    contract: 'ClockDevice',
    open: () => ({ serve: (client) => serveClock(client, clock) }),
  });
}

async function serveClock(client: HostExp<ClockDevice>, clock: HostClock): Promise<void> {
  for (let end = client; ; ) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'now':
        end = heard.next.time({ unixMs: clock.unixMs(), monotonicMs: clock.monotonicMs() });
        break;
      case 'sleep': {
        const { milliseconds, next } = heard;
        const slept = await whileOpen(next, (signal) => clock.sleep(atLeastZero(milliseconds), signal));
        if (slept === undefined) return;
        end = next.woke({ monotonicMs: clock.monotonicMs() });
        break;
      }
      case 'closed':
        return;
    }
  }
}

/** Not a number is no time at all. */
const atLeastZero = (milliseconds: number): number => Math.max(milliseconds, 0) || 0;
