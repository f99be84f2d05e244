// style: transition table typed by a const record, generic over states and events, entry hooks, history
// refused: SK1221 because a lookup in a mapped type over type parameters is not resolved; taken for a false alarm after the test for `undefined`
// refused: SK1212 because what is no record may have other keys, which `Object.values` gives too, as the page of the library says

type Table<S extends string, E extends string> = Readonly<Record<S, Readonly<Partial<Record<E, S>>>>>;

export interface Step<S, E> {
  readonly from: S;
  readonly event: E;
  readonly to: S;
}

export class Machine<S extends string, E extends string> {
  #state: S;
  readonly #trail: Step<S, E>[] = [];
  readonly #hooks = new Map<S, ((step: Step<S, E>) => void)[]>();

  constructor(
    private readonly table: Table<S, E>,
    initial: S,
  ) {
    this.#state = initial;
  }

  get state(): S {
    return this.#state;
  }

  get trail(): readonly Step<S, E>[] {
    return this.#trail;
  }

  onEnter(state: S, hook: (step: Step<S, E>) => void): this {
    const hooks = this.#hooks.get(state);
    if (hooks) hooks.push(hook);
    else this.#hooks.set(state, [hook]);
    return this;
  }

  can(event: E): boolean {
    return this.table[this.#state][event] !== undefined;
  }

  send(event: E): S {
    const from = this.#state;
    const to = this.table[from][event];
    if (to === undefined) throw new Error(`${event} means nothing in ${from}`);
    const step = { from, event, to };
    this.#state = to;
    this.#trail.push(step);
    for (const hook of this.#hooks.get(to) ?? []) hook(step);
    return to;
  }
}

const DOOR = {
  locked: { unlock: 'closed' },
  closed: { open: 'open', lock: 'locked' },
  open: { close: 'closed' },
} as const satisfies Table<'locked' | 'closed' | 'open', 'unlock' | 'lock' | 'open' | 'close'>;

type DoorState = keyof typeof DOOR;
type DoorEvent = { [S in DoorState]: keyof (typeof DOOR)[S] }[DoorState];

/** States that no event leads to from `start`. */
export function unreachable<S extends string, E extends string>(table: Table<S, E>, all: readonly S[], start: S): S[] {
  const seen = new Set<S>([start]);
  const todo = [start];
  for (let state = todo.pop(); state !== undefined; state = todo.pop()) {
    for (const next of Object.values<S | undefined>(table[state])) {
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      todo.push(next);
    }
  }
  return all.filter((state) => !seen.has(state));
}

type Light = { readonly colour: 'red' | 'green' | 'yellow'; readonly left: number };

const NEXT: Record<Light['colour'], Light> = {
  red: { colour: 'green', left: 3 },
  green: { colour: 'yellow', left: 1 },
  yellow: { colour: 'red', left: 2 },
};

export function* lights(start: Light): Generator<Light, never> {
  let light = start;
  for (;;) {
    yield light;
    light = light.left > 1 ? { ...light, left: light.left - 1 } : NEXT[light.colour];
  }
}

export function selfTest(): boolean {
  const door = new Machine<DoorState, DoorEvent>(DOOR, 'locked');
  const log: string[] = [];
  door.onEnter('closed', ({ from, event }) => log.push(`${from} ${event}`));
  door.send('unlock');
  door.send('open');
  door.send('close');
  let refused = '';
  try {
    door.send('unlock');
  } catch (error) {
    refused = error instanceof Error ? error.message : '';
  }
  const table: Table<'a' | 'b' | 'c', 'go'> = { a: { go: 'b' }, b: {}, c: { go: 'a' } };
  const colours: string[] = [];
  for (const { colour } of lights({ colour: 'red', left: 2 })) {
    if (colours.push(colour) === 7) break;
  }
  return (
    log.join() === 'locked unlock,open close' &&
    refused === 'unlock means nothing in closed' &&
    door.can('lock') &&
    door.trail.length === 3 &&
    unreachable(table, ['a', 'b', 'c'], 'a').join() === 'c' &&
    colours.join() === 'red,red,green,green,green,yellow,red'
  );
}
