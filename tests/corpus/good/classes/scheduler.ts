// style: discrete event simulation, class with callbacks bound by arrow properties

type Task = () => void;

interface ScheduledTask {
  readonly at: number;
  readonly sequence: number;
  readonly run: Task;
  cancelled: boolean;
}

export class Simulation {
  private time = 0;
  private sequence = 0;
  private agenda: ScheduledTask[] = [];

  get now(): number {
    return this.time;
  }

  after = (delay: number, run: Task): (() => void) => {
    const task: ScheduledTask = { at: this.time + delay, sequence: this.sequence++, run, cancelled: false };
    this.agenda.push(task);
    this.agenda.sort((a, b) => a.at - b.at || a.sequence - b.sequence);
    return () => {
      task.cancelled = true;
    };
  };

  every(period: number, run: Task): () => void {
    let cancel = () => {};
    const tick = () => {
      run();
      cancel = this.after(period, tick);
    };
    cancel = this.after(period, tick);
    return () => cancel();
  }

  runUntil(end: number): void {
    let next = this.agenda[0];
    while (next && next.at <= end) {
      this.agenda.shift();
      this.time = next.at;
      if (!next.cancelled) next.run();
      next = this.agenda[0];
    }
    this.time = end;
  }
}

export class Server {
  private queue: number[] = [];
  private busy = false;
  readonly waits: number[] = [];

  constructor(
    private readonly simulation: Simulation,
    private readonly serviceTime: number,
  ) {}

  readonly arrive = (): void => {
    this.queue.push(this.simulation.now);
    if (!this.busy) this.serve();
  };

  private serve(): void {
    const arrived = this.queue.shift();
    if (arrived === undefined) {
      this.busy = false;
      return;
    }
    this.busy = true;
    this.waits.push(this.simulation.now - arrived);
    this.simulation.after(this.serviceTime, () => this.serve());
  }
}

export function selfTest(): boolean {
  const simulation = new Simulation();
  const server = new Server(simulation, 3);
  const stop = simulation.every(2, server.arrive);
  const never = simulation.after(1, () => server.waits.push(-1));
  never();
  simulation.after(9, stop);
  simulation.runUntil(30);
  return server.waits.join() === '0,1,2,3' && simulation.now === 30;
}
