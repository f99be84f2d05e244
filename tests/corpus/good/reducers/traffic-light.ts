// style: table-driven state machine, const object with satisfies, derived union types

type Table = Record<string, { readonly on: Readonly<Record<string, string>>; readonly final?: boolean }>;

const order = {
  cart: { on: { checkout: 'paying' } },
  paying: { on: { paid: 'packing', declined: 'cart' } },
  packing: { on: { shipped: 'sent' } },
  sent: { on: { delivered: 'closed', lost: 'packing' } },
  closed: { on: {}, final: true },
} as const satisfies Table;

export class Machine {
  private readonly visited: string[] = [];

  constructor(
    private readonly table: Table,
    private current: string,
  ) {}

  get state(): string {
    return this.current;
  }

  get isDone(): boolean {
    return this.table[this.current]?.final ?? false;
  }

  get history(): readonly string[] {
    return this.visited;
  }

  can(event: string): boolean {
    return this.target(event) !== undefined;
  }

  send(event: string): boolean {
    const target = this.target(event);
    if (target === undefined) return false;
    this.visited.push(this.current);
    this.current = target;
    return true;
  }

  private target(event: string): string | undefined {
    return this.table[this.current]?.on[event];
  }
}

export type OrderState = keyof typeof order;

const LABELS: Record<OrderState, string> = {
  cart: 'In the cart',
  paying: 'Waiting for payment',
  packing: 'Being packed',
  sent: 'On its way',
  closed: 'Delivered',
};

type Light = 'red' | 'green' | 'yellow';
const NEXT = { red: 'green', green: 'yellow', yellow: 'red' } as const satisfies Record<Light, Light>;
const SECONDS: { readonly [L in Light]: number } = { red: 30, green: 25, yellow: 5 };

export function lightAfter(seconds: number, light: Light = 'red'): Light {
  let rest = seconds;
  while (rest >= SECONDS[light]) {
    rest -= SECONDS[light];
    light = NEXT[light];
  }
  return light;
}

export function selfTest(): boolean {
  const machine = new Machine(order, 'cart');
  const events = ['shipped', 'checkout', 'declined', 'checkout', 'paid', 'shipped', 'lost', 'shipped', 'delivered'];
  const accepted = events.filter((event) => machine.send(event));
  return (
    accepted.length === 8 &&
    machine.isDone &&
    machine.state === 'closed' &&
    machine.history.includes('packing') &&
    LABELS.sent === 'On its way' &&
    lightAfter(56) === 'yellow' &&
    lightAfter(60) === 'red'
  );
}
