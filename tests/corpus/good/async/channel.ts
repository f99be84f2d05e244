// style: CSP channel with async iterator, Promise.withResolvers-free deferreds, union of waiters

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function defer<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

export class Channel<T> implements AsyncIterable<T> {
  private readonly buffer: T[] = [];
  private readonly receivers: Deferred<IteratorResult<T, undefined>>[] = [];
  private readonly senders: { value: T; sent: Deferred<boolean> }[] = [];
  private closed = false;

  constructor(private readonly capacity = 0) {}

  async send(value: T): Promise<boolean> {
    if (this.closed) return false;
    const receiver = this.receivers.shift();
    if (receiver) {
      receiver.resolve({ done: false, value });
      return true;
    }
    if (this.buffer.length < this.capacity) {
      this.buffer.push(value);
      return true;
    }
    const sent = defer<boolean>();
    this.senders.push({ value, sent });
    return sent.promise;
  }

  async receive(): Promise<IteratorResult<T, undefined>> {
    if (this.buffer.length > 0) {
      const [value] = this.buffer.splice(0, 1);
      const sender = this.senders.shift();
      if (sender) {
        this.buffer.push(sender.value);
        sender.sent.resolve(true);
      }
      if (value !== undefined) return { done: false, value };
    }
    const sender = this.senders.shift();
    if (sender) {
      sender.sent.resolve(true);
      return { done: false, value: sender.value };
    }
    if (this.closed) return { done: true, value: undefined };
    const receiver = defer<IteratorResult<T, undefined>>();
    this.receivers.push(receiver);
    return receiver.promise;
  }

  close(): void {
    this.closed = true;
    for (const receiver of this.receivers.splice(0)) receiver.resolve({ done: true, value: undefined });
    for (const { sent } of this.senders.splice(0)) sent.resolve(false);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (let next = await this.receive(); !next.done; next = await this.receive()) yield next.value;
  }
}

async function produce(channel: Channel<number>, upTo: number): Promise<void> {
  for (let i = 1; i <= upTo; i++) await channel.send(i);
  channel.close();
}

async function sum(channel: Channel<number>): Promise<number> {
  let total = 0;
  for await (const n of channel) total += n;
  return total;
}

export async function selfTest(): Promise<boolean> {
  const channel = new Channel<number>(2);
  const [, total] = await Promise.all([produce(channel, 10), sum(channel)]);

  const shared = new Channel<number>();
  const totals = await Promise.all([sum(shared), sum(shared), produce(shared, 20)]);
  const afterClose = await shared.send(1);
  return total === 55 && totals[0] + totals[1] === 210 && totals[0] > 0 && totals[1] > 0 && !afterClose;
}
