// style: typed event bus over a mapped table of listeners, one-off subscriptions and a promise for the next event

type Listener<T> = (payload: T) => void;
type Unsubscribe = () => void;

export class EventBus<Events extends Record<string, unknown>> {
  private listeners: { [K in keyof Events]?: Set<Listener<Events[K]>> } = {};
  private errors: unknown[] = [];

  on<K extends keyof Events>(event: K, listener: Listener<Events[K]>): Unsubscribe {
    const set = this.listeners[event] ?? (this.listeners[event] = new Set());
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }

  once<K extends keyof Events>(event: K, listener: Listener<Events[K]>): Unsubscribe {
    const off = this.on(event, (payload) => {
      off();
      listener(payload);
    });
    return off;
  }

  next<K extends keyof Events>(event: K): Promise<Events[K]> {
    return new Promise((resolve) => {
      this.once(event, resolve);
    });
  }

  emit<K extends keyof Events>(event: K, payload: Events[K]): number {
    const set = this.listeners[event];
    if (!set) return 0;
    let delivered = 0;
    for (const listener of [...set]) {
      try {
        listener(payload);
        delivered++;
      } catch (error) {
        this.errors.push(error);
      }
    }
    return delivered;
  }

  get failures(): number {
    return this.errors.length;
  }
}

interface OrderEvents extends Record<string, unknown> {
  placed: { id: string; total: number };
  cancelled: { id: string; reason?: string };
  tick: number;
}

export async function selfTest(): Promise<boolean> {
  const bus = new EventBus<OrderEvents>();
  const log: string[] = [];
  const off = bus.on('placed', ({ id, total }) => log.push(`${id}:${total}`));
  bus.once('tick', (n) => log.push(`tick ${n}`));
  bus.on('cancelled', ({ reason }) => {
    if (!reason) throw new Error('no reason');
    log.push(reason);
  });
  const next = bus.next('placed');
  bus.emit('placed', { id: 'a', total: 3 });
  bus.emit('tick', 1);
  bus.emit('tick', 2);
  bus.emit('cancelled', { id: 'a' });
  bus.emit('cancelled', { id: 'a', reason: 'late' });
  off();
  const delivered = bus.emit('placed', { id: 'b', total: 4 });
  const first = await next;
  return log.join() === 'a:3,tick 1,late' && delivered === 0 && first.id === 'a' && bus.failures === 1;
}
