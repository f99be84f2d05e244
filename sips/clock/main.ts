/** The clock: tells time and wakes sleepers. One conversation with the host's clock for each client. */
import type { ClockDevice, Connector, Exp, Imp, Limits, Listener } from 'skerry';
import { drop, fork } from 'skerry';
import type { Clock } from '../contracts/clock.ts';

export interface Needs {
  readonly device: Connector<ClockDevice>;
  readonly clock: Listener<Clock>;
}
export const limits = { memory: '2MiB', turn: '50ms', blocks: '0B' } satisfies Limits;

export default async function main({ device, clock }: Needs): Promise<void> {
  for (;;) fork(serve, { client: await clock.accept(), host: device.connect() });
}

async function serve({ client, host }: { client: Exp<Clock>; host: Imp<ClockDevice> }): Promise<void> {
  let end = client;
  let device = host;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'now': {
        const answer = await device.now().receive();
        if (answer.message === 'closed') {
          drop(heard.next);
          return;
        }
        device = answer.next;
        end = heard.next.time({ unixMs: answer.unixMs, monotonicMs: answer.monotonicMs });
        break;
      }
      case 'sleep': {
        const answer = await device.sleep({ milliseconds: heard.milliseconds }).receive();
        if (answer.message === 'closed') {
          drop(heard.next);
          return;
        }
        device = answer.next;
        end = heard.next.woke({ monotonicMs: answer.monotonicMs });
        break;
      }
      case 'closed':
        drop(device);
        return;
    }
  }
}
