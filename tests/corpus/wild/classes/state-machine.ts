// style: generic finite state machine driven by a table written with satisfies

interface Transition<S extends string, C> {
  target: S;
  guard?: (context: C) => boolean;
  action?: (context: C) => void;
}

export type MachineTable<S extends string, E extends string, C> = {
  [State in S]: { on?: Partial<Record<E, Transition<S, C>>>; entry?: (context: C) => void };
};

export class Machine<S extends string, E extends string, C> {
  private listeners: Array<(from: S, to: S, event: E) => void> = [];

  constructor(
    private readonly table: MachineTable<S, E, C>,
    private current: S,
    readonly context: C,
  ) {}

  get state(): S {
    return this.current;
  }

  onTransition(listener: (from: S, to: S, event: E) => void): void {
    this.listeners.push(listener);
  }

  send(event: E): boolean {
    const transition = this.table[this.current].on?.[event];
    if (transition === undefined) return false;
    const { target, guard, action } = transition;
    if (guard && !guard(this.context)) return false;
    const from = this.current;
    action?.(this.context);
    this.current = target;
    this.table[target].entry?.(this.context);
    this.listeners.forEach((listener) => listener(from, target, event));
    return true;
  }
}

interface DoorContext {
  code: string;
  tries: number;
}

type DoorState = 'locked' | 'closed' | 'open' | 'alarm';
type DoorEvent = 'unlock' | 'push' | 'pull' | 'reset';

const door = {
  locked: {
    on: {
      unlock: { target: 'closed', guard: (c) => c.code === '1234', action: (c) => (c.tries = 0) },
      push: { target: 'alarm', guard: ({ tries }) => tries > 2 },
    },
  },
  closed: { on: { push: { target: 'open' } } },
  open: { on: { pull: { target: 'closed' } } },
  alarm: { entry: (c) => (c.code = ''), on: { reset: { target: 'locked' } } },
} satisfies MachineTable<DoorState, DoorEvent, DoorContext>;

export function selfTest(): boolean {
  const machine = new Machine<DoorState, DoorEvent, DoorContext>(door, 'locked', { code: '', tries: 0 });
  const log: string[] = [];
  machine.onTransition((from, to, event) => log.push(`${from} -${event}-> ${to}`));
  const refused = machine.send('unlock');
  machine.context.code = '1234';
  machine.send('unlock');
  machine.send('push');
  machine.send('reset');
  machine.send('pull');
  return !refused && machine.state === 'closed' && log.length === 3 && log[1] === 'closed -push-> open';
}
