// style: simulation with mutable objects, string unions, getters, switch(true)-free logic

type Direction = 'up' | 'down' | 'idle';

interface Call {
  floor: number;
  direction: Exclude<Direction, 'idle'>;
  since: number;
}

class Elevator {
  floor = 0;
  direction: Direction = 'idle';
  doorsOpen = false;
  readonly stops = new Set<number>();

  constructor(
    readonly id: string,
    readonly floors: number,
  ) {}

  get isIdle(): boolean {
    return this.direction === 'idle' && this.stops.size === 0;
  }

  request(floor: number): void {
    if (floor < 0 || floor >= this.floors) throw new RangeError(`there is no floor ${floor}`);
    this.stops.add(floor);
  }

  distanceTo({ floor, direction }: Call): number {
    const gap = Math.abs(this.floor - floor);
    if (this.isIdle) return gap;
    const towards = this.direction === 'up' ? floor >= this.floor : floor <= this.floor;
    return towards && direction === this.direction ? gap : gap + this.floors;
  }

  step(): number | null {
    if (this.doorsOpen) {
      this.doorsOpen = false;
      return null;
    }
    if (this.stops.delete(this.floor)) {
      this.doorsOpen = true;
      return this.floor;
    }
    this.direction = this.chooseDirection();
    if (this.direction === 'up') this.floor++;
    else if (this.direction === 'down') this.floor--;
    return null;
  }

  private chooseDirection(): Direction {
    const above = [...this.stops].some((stop) => stop > this.floor);
    const below = [...this.stops].some((stop) => stop < this.floor);
    if (this.direction === 'up' && above) return 'up';
    if (this.direction === 'down' && below) return 'down';
    if (above) return 'up';
    return below ? 'down' : 'idle';
  }
}

export class Building {
  private time = 0;
  private readonly waits: number[] = [];
  private readonly assigned = new Map<Call, Elevator>();
  readonly elevators: readonly Elevator[];

  constructor(floors: number, count: number) {
    this.elevators = Array.from({ length: count }, (_, i) => new Elevator(`E${i + 1}`, floors));
  }

  call(floor: number, direction: Call['direction']): string {
    const call: Call = { floor, direction, since: this.time };
    const [first, ...others] = this.elevators;
    if (!first) throw new Error('no elevators');
    const best = others.reduce((a, b) => (b.distanceTo(call) < a.distanceTo(call) ? b : a), first);
    best.request(floor);
    this.assigned.set(call, best);
    return best.id;
  }

  tick(): void {
    this.time++;
    for (const elevator of this.elevators) {
      const opened = elevator.step();
      if (opened === null) continue;
      for (const [call, owner] of this.assigned) {
        if (owner !== elevator || call.floor !== opened) continue;
        this.waits.push(this.time - call.since);
        this.assigned.delete(call);
      }
    }
  }

  get statistics() {
    const total = this.waits.reduce((sum, wait) => sum + wait, 0);
    return { served: this.waits.length, average: this.waits.length ? total / this.waits.length : 0, waiting: this.assigned.size };
  }
}

export function selfTest(): boolean {
  const building = new Building(10, 2);
  const first = building.call(5, 'down');
  const second = building.call(1, 'up');
  for (let i = 0; i < 12; i++) building.tick();
  const third = building.call(2, 'up');
  for (let i = 0; i < 12; i++) building.tick();
  const { served, average, waiting } = building.statistics;
  return first === 'E1' && second === 'E2' && third === 'E2' && served === 3 && waiting === 0 && average > 2 && average < 5;
}
