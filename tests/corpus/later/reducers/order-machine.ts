// style: order lifecycle as a transition table with satisfies, events as a union, guard over the table's keys, history and replay

const transitions = {
  draft: { submit: 'pending', discard: 'cancelled' },
  pending: { pay: 'paid', cancel: 'cancelled' },
  paid: { ship: 'shipped', refund: 'refunded' },
  shipped: { deliver: 'delivered' },
  delivered: { refund: 'refunded' },
  refunded: {},
  cancelled: {},
} as const satisfies Record<string, Record<string, string>>;

type State = keyof typeof transitions;
type EventOf<S extends State> = keyof (typeof transitions)[S];
type AnyEvent = { [S in State]: EventOf<S> }[State];

const isState = (text: string): text is State => Object.keys(transitions).includes(text);

export interface Order {
  readonly id: number;
  readonly state: State;
  readonly history: readonly { readonly from: State; readonly event: AnyEvent; readonly at: number }[];
}

export class IllegalTransition extends Error {
  constructor(
    readonly state: State,
    readonly event: string,
  ) {
    super(`cannot ${event} an order that is ${state}`);
    this.name = 'IllegalTransition';
  }
}

function next(state: State, event: AnyEvent): State {
  const table: Readonly<Record<string, State>> = transitions[state];
  const target = table[event];
  if (target === undefined) throw new IllegalTransition(state, event);
  return target;
}

export function dispatch(order: Order, event: AnyEvent, at: number): Order {
  return {
    ...order,
    state: next(order.state, event),
    history: [...order.history, { from: order.state, event, at }],
  };
}

export const isFinal = (state: State): boolean => Object.keys(transitions[state]).length === 0;

export function timeIn(order: Order, state: State): number {
  let total = 0;
  let entered = 0;
  for (const { from, at } of order.history) {
    if (from === state) total += at - entered;
    entered = at;
  }
  return total;
}

/** Reads `state:event,event` and replays it. */
export function replay(text: string): Order | string {
  const [start = '', list = ''] = text.split(':');
  if (!isState(start)) return `unknown state ${start}`;
  let order: Order = { id: 0, state: start, history: [] };
  const names = list.split(',').filter((name) => name !== '');
  for (const [index, name] of names.entries()) {
    const event = allEvents.find((known) => known === name);
    if (!event) return `unknown event ${name}`;
    try {
      order = dispatch(order, event, index + 1);
    } catch (error) {
      if (error instanceof IllegalTransition) return error.message;
      throw error;
    }
  }
  return order;
}

const allEvents: readonly AnyEvent[] = ['submit', 'discard', 'pay', 'cancel', 'ship', 'refund', 'deliver'];

export function selfTest(): boolean {
  const order = (['submit', 'pay', 'ship', 'deliver'] as const).reduce<Order>(
    (current, event, i) => dispatch(current, event, 10 * (i + 1)),
    { id: 7, state: 'draft', history: [] },
  );
  const replayed = replay('paid:ship,deliver,refund');
  return (
    order.state === 'delivered' &&
    timeIn(order, 'pending') === 10 &&
    !isFinal(order.state) &&
    isFinal('refunded') &&
    typeof replayed !== 'string' &&
    replayed.history.length === 3 &&
    replay('paid:submit') === 'cannot submit an order that is paid' &&
    replay('lost:submit') === 'unknown state lost' &&
    replay('draft:fly') === 'unknown event fly'
  );
}
