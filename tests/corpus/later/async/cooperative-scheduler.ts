// style: scheduler of generator tasks with priorities, sleeping on a virtual clock, join and cancellation

type Request = { kind: 'sleep'; ticks: number } | { kind: 'join'; task: Task } | { kind: 'pause' };
export type Program<R = void> = Generator<Request, R, void>;

export const sleep = (ticks: number): Request => ({ kind: 'sleep', ticks });
export const join = (task: Task): Request => ({ kind: 'join', task });
export const pause: Request = { kind: 'pause' };

let nextId = 1;

export class Task {
  readonly id = nextId++;
  status: 'ready' | 'waiting' | 'done' | 'cancelled' | 'failed' = 'ready';
  error: unknown;
  readonly waiters: Task[] = [];

  constructor(
    readonly name: string,
    readonly program: Program,
    readonly priority: number,
  ) {}

  get finished(): boolean {
    return this.status === 'done' || this.status === 'cancelled' || this.status === 'failed';
  }
}

export class Scheduler {
  private ready: Task[] = [];
  private sleeping: { task: Task; wake: number }[] = [];
  private time = 0;

  get now(): number {
    return this.time;
  }

  spawn(name: string, program: Program, { priority = 0 }: { priority?: number } = {}): Task {
    const task = new Task(name, program, priority);
    this.enqueue(task);
    return task;
  }

  cancel(task: Task): void {
    if (task.finished) return;
    task.program.return();
    this.ready = this.ready.filter((other) => other !== task);
    this.sleeping = this.sleeping.filter((entry) => entry.task !== task);
    this.finish(task, 'cancelled');
  }

  run(maxSteps = 1000): void {
    for (let step = 0; step < maxSteps; step++) {
      const task = this.ready.shift();
      if (task) this.step(task);
      else if (!this.advance()) return;
    }
    throw new Error('too many steps');
  }

  private step(task: Task): void {
    try {
      const result = task.program.next();
      if (result.done) this.finish(task, 'done');
      else this.handle(task, result.value);
    } catch (error) {
      task.error = error;
      this.finish(task, 'failed');
    }
  }

  private handle(task: Task, request: Request): void {
    switch (request.kind) {
      case 'pause':
        this.enqueue(task);
        break;
      case 'sleep':
        task.status = 'waiting';
        this.sleeping.push({ task, wake: this.time + request.ticks });
        break;
      case 'join':
        if (request.task.finished) this.enqueue(task);
        else {
          task.status = 'waiting';
          request.task.waiters.push(task);
        }
        break;
      default:
        request satisfies never;
    }
  }

  private advance(): boolean {
    if (this.sleeping.length === 0) return false;
    this.time = Math.min(...this.sleeping.map(({ wake }) => wake));
    const due = this.sleeping.filter(({ wake }) => wake === this.time);
    this.sleeping = this.sleeping.filter(({ wake }) => wake !== this.time);
    for (const { task } of due) this.enqueue(task);
    return true;
  }

  private enqueue(task: Task): void {
    task.status = 'ready';
    const at = this.ready.findIndex(({ priority }) => priority < task.priority);
    if (at < 0) this.ready.push(task);
    else this.ready.splice(at, 0, task);
  }

  private finish(task: Task, status: 'done' | 'cancelled' | 'failed'): void {
    task.status = status;
    for (const waiter of task.waiters.splice(0)) this.enqueue(waiter);
  }
}

export function selfTest(): boolean {
  const scheduler = new Scheduler();
  const log: string[] = [];
  function* worker(name: string, rounds: number, rest: number): Program {
    try {
      for (let i = 0; i < rounds; i++) {
        log.push(`${name}${i}@${scheduler.now}`);
        yield sleep(rest);
      }
    } finally {
      log.push(`${name} over`);
    }
  }
  const a = scheduler.spawn('a', worker('a', 2, 3));
  const b = scheduler.spawn('b', worker('b', 9, 2), { priority: 5 });
  const main = scheduler.spawn(
    'main',
    (function* (): Program {
      yield join(a);
      scheduler.cancel(b);
      yield pause;
      throw new Error('end');
    })(),
  );
  scheduler.run();
  return (
    log.join(' ') === 'b0@0 a0@0 b1@2 a1@3 b2@4 b3@6 a over b over' &&
    b.status === 'cancelled' &&
    main.status === 'failed' &&
    main.error instanceof Error &&
    main.error.message === 'end'
  );
}
