// style: connection state machine with typed transitions, reducer returning state and effects, driver interpreting effects

export type State =
  | { tag: 'idle' }
  | { tag: 'connecting'; attempt: number; queue: string[] }
  | { tag: 'connected'; session: string; sent: number }
  | { tag: 'waiting'; attempt: number; until: number; queue: string[] }
  | { tag: 'failed'; reason: string };

export type Event =
  | { type: 'connect' }
  | { type: 'opened'; session: string }
  | { type: 'closed'; reason: string; now: number }
  | { type: 'send'; message: string }
  | { type: 'tick'; now: number };

export type Effect = { run: 'dial' } | { run: 'transmit'; message: string } | { run: 'report'; text: string };

type Step = [State, ...Effect[]];

const MAX_ATTEMPTS = 3;

export function step(state: State, event: Event): Step {
  switch (state.tag) {
    case 'idle':
    case 'failed':
      if (event.type === 'connect') return [{ tag: 'connecting', attempt: 1, queue: [] }, { run: 'dial' }];
      break;
    case 'connecting':
      if (event.type === 'send') return [{ ...state, queue: [...state.queue, event.message] }];
      if (event.type === 'opened') {
        const { queue } = state;
        return [
          { tag: 'connected', session: event.session, sent: queue.length },
          ...queue.map((message): Effect => ({ run: 'transmit', message })),
        ];
      }
      if (event.type === 'closed') {
        if (state.attempt >= MAX_ATTEMPTS) {
          return [{ tag: 'failed', reason: event.reason }, { run: 'report', text: `gave up: ${event.reason}` }];
        }
        const delay = 2 ** state.attempt * 100;
        return [{ tag: 'waiting', attempt: state.attempt, until: event.now + delay, queue: state.queue }];
      }
      break;
    case 'connected':
      if (event.type === 'send') return [{ ...state, sent: state.sent + 1 }, { run: 'transmit', message: event.message }];
      if (event.type === 'closed') return [{ tag: 'connecting', attempt: 1, queue: [] }, { run: 'dial' }];
      break;
    case 'waiting':
      if (event.type === 'send') return [{ ...state, queue: state.queue.concat([event.message]) }];
      if (event.type === 'tick' && event.now >= state.until) {
        return [{ tag: 'connecting', attempt: state.attempt + 1, queue: state.queue }, { run: 'dial' }];
      }
      break;
  }
  return [state];
}

export class Driver {
  private state: State = { tag: 'idle' };
  private readonly handlers: { [K in Effect['run']]: (effect: Extract<Effect, { run: K }>) => void };

  constructor(private readonly log: string[]) {
    this.handlers = {
      dial: () => this.log.push('dial'),
      transmit: ({ message }) => this.log.push(`> ${message}`),
      report: ({ text }) => this.log.push(`! ${text}`),
    };
  }

  dispatch(...events: Event[]): this {
    for (const event of events) {
      const [next, ...effects] = step(this.state, event);
      this.state = next;
      for (const effect of effects) this.perform(effect);
    }
    return this;
  }

  private perform(effect: Effect): void {
    switch (effect.run) {
      case 'dial':
        return this.handlers.dial(effect);
      case 'transmit':
        return this.handlers.transmit(effect);
      case 'report':
        return this.handlers.report(effect);
    }
  }

  get current(): Readonly<State> {
    return this.state;
  }
}

export function selfTest(): boolean {
  const log: string[] = [];
  const driver = new Driver(log).dispatch(
    { type: 'send', message: 'lost' },
    { type: 'connect' },
    { type: 'send', message: 'a' },
    { type: 'closed', reason: 'refused', now: 0 },
    { type: 'send', message: 'b' },
    { type: 'tick', now: 100 },
    { type: 'tick', now: 200 },
    { type: 'opened', session: 's1' },
    { type: 'send', message: 'c' },
  );
  const connected = driver.current;
  driver.dispatch({ type: 'closed', reason: 'reset', now: 300 });
  for (let i = 0; i < 3; i++) {
    driver.dispatch({ type: 'closed', reason: `no ${i}`, now: 1000 * i }, { type: 'tick', now: 1000 * i + 900 });
  }
  return (
    connected.tag === 'connected' &&
    connected.sent === 3 &&
    driver.current.tag === 'failed' &&
    log.join() === 'dial,dial,> a,> b,> c,dial,dial,dial,! gave up: no 2'
  );
}
