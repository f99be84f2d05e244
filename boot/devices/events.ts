/**
 * What happens to processes, for a log.
 *
 * Owns: the device `events:` and its queue. Invariants: at most 1,000 unread events are kept, the newest; how many were lost
 * is said with the next one. The queue outlives a conversation, so a log that restarts misses nothing.
 */
import type { EventsDevice, ProcessEvent } from '../../abi/index.ts';
import { type Kernel, type KernelEvent, printSip } from '../../kernel/index.ts';
import type { HostExp } from '../host-types.ts';
import { type DeviceKind, deviceKind, whileOpen } from './device.ts';

const mostUnread = 1000;

export function eventsDevice(kernel: Pick<Kernel, 'onEvent'>): DeviceKind {
  return deviceKind<EventsDevice>({
    contract: 'EventsDevice',
    open: () => {
      const queue = new EventQueue();
      const stop = kernel.onEvent((event) => queue.add(toProcessEvent(event)));
      return { serve: (client) => serveEvents(client, queue), close: stop };
    },
  });
}

interface Taken {
  readonly event: ProcessEvent;
  readonly missed: number;
}

class EventQueue {
  #unread: ProcessEvent[] = [];
  #missed = 0;
  #waiting: (() => void)[] = [];

  add(event: ProcessEvent): void {
    this.#unread.push(event);
    if (this.#unread.length > mostUnread) {
      this.#unread.shift();
      this.#missed += 1;
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Resolves when there is something, or was: another conversation may have taken it. */
  ready(): Promise<void> {
    if (this.#unread.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  take(): Taken | undefined {
    const event = this.#unread.shift();
    if (event === undefined) return undefined;
    const missed = this.#missed;
    this.#missed = 0;
    return { event, missed };
  }
}

async function serveEvents(client: HostExp<EventsDevice>, queue: EventQueue): Promise<void> {
  for (let end = client; ; ) {
    const heard = await end.receive();
    if (heard.message === 'closed') return;
    let taken: Taken | undefined;
    while (taken === undefined) {
      if ((await whileOpen(heard.next, () => queue.ready())) === undefined) return;
      taken = queue.take();
    }
    end = heard.next.event(taken);
  }
}

function toProcessEvent(event: KernelEvent): ProcessEvent {
  return { kind: event.kind, process: printSip(event.sip), name: event.name, detail: detailOf(event) };
}

function detailOf(event: KernelEvent): string {
  switch (event.kind) {
    case 'faulted': {
      const { kind, message, trace } = event.fault;
      return trace === '' ? `${kind}: ${message}` : `${kind}: ${message}\n${trace}`;
    }
    case 'killed':
      return event.reason;
    case 'started':
    case 'ended':
    case 'restarted':
      return '';
  }
}
