// style: timers behind an interface, closures over nullable handles, fake timers

export interface Timers<H> {
  set(callback: () => void, ms: number): H;
  clear(handle: H): void;
}

export function debounce<A extends unknown[], H>(fn: (...args: A) => void, ms: number, timers: Timers<H>) {
  let handle: H | undefined;
  let lastArgs: A | undefined;

  const cancel = () => {
    if (handle !== undefined) timers.clear(handle);
    handle = undefined;
    lastArgs = undefined;
  };

  const flush = () => {
    const args = lastArgs;
    cancel();
    if (args) fn(...args);
  };

  const debounced = (...args: A): void => {
    if (handle !== undefined) timers.clear(handle);
    lastArgs = args;
    handle = timers.set(flush, ms);
  };

  return { call: debounced, cancel, flush };
}

export function throttle<A extends unknown[], H>(fn: (...args: A) => void, ms: number, timers: Timers<H>): (...args: A) => void {
  let blocked = false;
  let pending: A | null = null;

  const open = () => {
    blocked = false;
    if (pending) {
      const args = pending;
      pending = null;
      run(...args);
    }
  };

  const run = (...args: A): void => {
    if (blocked) {
      pending = args;
      return;
    }
    blocked = true;
    fn(...args);
    timers.set(open, ms);
  };
  return run;
}

export class FakeTimers implements Timers<number> {
  private now = 0;
  private next = 1;
  private readonly pending = new Map<number, { at: number; callback: () => void }>();

  set(callback: () => void, ms: number): number {
    const handle = this.next++;
    this.pending.set(handle, { at: this.now + ms, callback });
    return handle;
  }

  clear(handle: number): void {
    this.pending.delete(handle);
  }

  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const due = [...this.pending].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [handle, { at, callback }] = due;
      this.pending.delete(handle);
      this.now = at;
      callback();
    }
    this.now = end;
  }
}

export function selfTest(): boolean {
  const timers = new FakeTimers();
  const calls: string[] = [];
  const search = debounce((text: string) => calls.push(text), 100, timers);
  search.call('a');
  timers.advance(60);
  search.call('ab');
  timers.advance(60);
  const early = calls.length;
  timers.advance(60);
  search.call('abc');
  search.cancel();
  search.call('flushed');
  search.flush();
  timers.advance(1000);

  const positions: number[] = [];
  const scroll = throttle((y: number) => positions.push(y), 10, timers);
  for (let y = 0; y < 30; y += 2) {
    scroll(y);
    timers.advance(2);
  }
  return early === 0 && calls.join() === 'ab,flushed' && positions.join() === '0,8,18,28';
}
