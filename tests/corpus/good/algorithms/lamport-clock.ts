// style: Lamport 1978 and vector clocks, tiny classes, message records

export interface Stamped<T> {
  readonly body: T;
  readonly time: number;
  readonly sender: string;
}

export class LamportClock {
  #time = 0;

  constructor(readonly id: string) {}

  tick(): number {
    return ++this.#time;
  }

  send<T>(body: T): Stamped<T> {
    return { body, time: this.tick(), sender: this.id };
  }

  receive<T>(message: Stamped<T>): T {
    this.#time = Math.max(this.#time, message.time) + 1;
    return message.body;
  }
}

export function totalOrder<T>(messages: Iterable<Stamped<T>>): Stamped<T>[] {
  return [...messages].sort((a, b) => a.time - b.time || (a.sender < b.sender ? -1 : 1));
}

export type VectorClock = ReadonlyMap<string, number>;
export type Ordering = 'before' | 'after' | 'equal' | 'concurrent';

export function increment(clock: VectorClock, id: string): VectorClock {
  return new Map(clock).set(id, (clock.get(id) ?? 0) + 1);
}

export function merge(a: VectorClock, b: VectorClock): VectorClock {
  const result = new Map(a);
  for (const [id, time] of b) result.set(id, Math.max(time, result.get(id) ?? 0));
  return result;
}

export function compare(a: VectorClock, b: VectorClock): Ordering {
  let less = false;
  let greater = false;
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    const x = a.get(id) ?? 0;
    const y = b.get(id) ?? 0;
    less ||= x < y;
    greater ||= x > y;
  }
  if (less && greater) return 'concurrent';
  if (less) return 'before';
  return greater ? 'after' : 'equal';
}

export function selfTest(): boolean {
  const alice = new LamportClock('alice');
  const bob = new LamportClock('bob');
  const hello = alice.send('hello');
  bob.tick();
  const early = bob.send('early');
  bob.receive(hello);
  const reply = bob.send('reply');
  const order = totalOrder([reply, early, hello]).map(({ body }) => body);

  const start: VectorClock = new Map();
  const a = increment(start, 'a');
  const b = increment(start, 'b');
  const both = increment(merge(a, b), 'a');
  return (
    order.join() === 'hello,early,reply' &&
    compare(a, b) === 'concurrent' &&
    compare(a, both) === 'before' &&
    compare(both, b) === 'after' &&
    compare(both, merge(both, a)) === 'equal'
  );
}
