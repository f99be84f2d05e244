/**
 * The log: keeps the newest lines that anybody wrote, and writes what happens to processes itself.
 *
 * Owns: the ring of lines. Invariants: numbers go up by one and are never used twice; a follower is answered as soon as
 * there is something new.
 */
import type { ClockDevice, Connector, EventsDevice, Exp, Imp, Limits, Listener, ProcessEvent } from 'skerry';
import { drop, fork } from 'skerry';
import type { Log, LogLevel } from '../contracts/log.ts';
import { Kept } from '../library/kept.ts';
import { Ring } from './ring.ts';

export interface Needs {
  readonly log: Listener<Log>;
  readonly events: Imp<EventsDevice>;
  readonly clock: Connector<ClockDevice>;
}
export const limits = { memory: '8MiB', turn: '100ms', blocks: '0B' } satisfies Limits;

interface Shared {
  readonly ring: Ring;
  readonly clock: Kept<ClockDevice>;
}

export default async function main({ log, events, clock }: Needs): Promise<void> {
  const shared: Shared = { ring: new Ring(), clock: new Kept<ClockDevice>(clock) };
  fork(watch, { events, shared });
  for (;;) fork(serve, { client: await log.accept(), shared });
}

async function serve({ client, shared }: { client: Exp<Log>; shared: Shared }): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'write': {
        const { level, source, text } = heard;
        const number = shared.ring.add({ unixMs: await now(shared.clock), level, source, text });
        end = heard.next.written({ number });
        break;
      }
      case 'newest':
        end = heard.next.lines({ lines: shared.ring.newest(heard.most) });
        break;
      case 'follow': {
        const after = shared.ring.known(heard.after);
        await shared.ring.past(after);
        end = heard.next.lines({ lines: shared.ring.after(after) });
        break;
      }
      case 'closed':
        return;
    }
  }
}

/** Writes what happens to processes, for as long as the system lives. */
async function watch({ events, shared }: { events: Imp<EventsDevice>; shared: Shared }): Promise<void> {
  let end = events;
  for (;;) {
    const heard = await end.next().receive();
    if (heard.message === 'closed') return;
    const { event, missed } = heard;
    const unixMs = await now(shared.clock);
    if (missed > 0) shared.ring.add({ unixMs, level: 'warning', source: 'kernel', text: `${missed} events were lost` });
    shared.ring.add({ unixMs, level: levelOf(event), source: 'kernel', text: textOf(event) });
    end = heard.next;
  }
}

function levelOf(event: ProcessEvent): LogLevel {
  if (event.kind === 'faulted') return 'error';
  return event.kind === 'killed' || event.kind === 'restarted' ? 'warning' : 'info';
}

function textOf(event: ProcessEvent): string {
  const what = event.kind === 'killed' || event.kind === 'restarted' ? `was ${event.kind}` : event.kind;
  const detail = event.detail.split('\n')[0] ?? '';
  return `${event.name} (${event.process}) ${what}${detail === '' ? '' : `: ${detail}`}`;
}

async function now(clock: Kept<ClockDevice>): Promise<number> {
  const heard = await clock.connect().now().receive();
  if (heard.message === 'closed') return 0;
  drop(heard.next);
  return heard.unixMs;
}
