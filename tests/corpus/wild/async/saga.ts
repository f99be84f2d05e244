// style: saga of steps with compensation, generic context threaded through, errors aggregated
// refused: TS2540 because the length of a list is not assigned; `log.splice(0)` passes

export interface Step<C> {
  name: string;
  run(context: C): Promise<C> | C;
  undo?(context: C): Promise<void> | void;
}

export class SagaError extends Error {
  constructor(
    readonly step: string,
    readonly original: unknown,
    readonly undoFailures: { step: string; error: unknown }[],
  ) {
    super(`saga failed at ${step}`, { cause: original });
    this.name = new.target.name;
  }
}

export class Saga<C> {
  private constructor(private readonly steps: readonly Step<C>[]) {}

  static start<C>(): Saga<C> {
    return new Saga<C>([]);
  }

  step(step: Step<C>): Saga<C> {
    return new Saga([...this.steps, step]);
  }

  async execute(initial: C): Promise<C> {
    let context = initial;
    const done: Step<C>[] = [];
    for (const step of this.steps) {
      try {
        context = await step.run(context);
        done.unshift(step);
      } catch (error) {
        throw new SagaError(step.name, error, await this.compensate(done, context));
      }
    }
    return context;
  }

  private async compensate(done: Step<C>[], context: C) {
    const failures: { step: string; error: unknown }[] = [];
    for (const step of done) {
      try {
        await step.undo?.(context);
      } catch (error) {
        failures.push({ step: step.name, error });
      }
    }
    return failures;
  }
}

interface Trip {
  readonly traveller: string;
  readonly bookings: readonly string[];
}

const book = (what: string, log: string[], fails = false): Step<Trip> => ({
  name: what,
  async run(trip) {
    await Promise.resolve();
    if (fails) throw new Error(`no ${what}`);
    log.push(`book ${what}`);
    return { ...trip, bookings: [...trip.bookings, what] };
  },
  undo({ traveller }) {
    if (what === 'car') throw new Error('too late');
    log.push(`cancel ${what} of ${traveller}`);
  },
});

export async function selfTest(): Promise<boolean> {
  const log: string[] = [];
  const good = Saga.start<Trip>().step(book('flight', log)).step(book('car', log));
  const trip = await good.execute({ traveller: 'ada', bookings: [] });
  log.length = 0;
  const outcome = await good
    .step(book('hotel', log, true))
    .execute({ traveller: 'bob', bookings: [] })
    .then(
      () => 'fine',
      (e: unknown) => {
        if (!(e instanceof SagaError)) throw e;
        const why = e.original instanceof Error ? e.original.message : '?';
        return `${e.name} ${e.step}: ${why}, ${e.undoFailures.map((f) => f.step).join()}`;
      },
    );
  return (
    trip.bookings.join() === 'flight,car' &&
    outcome === 'SagaError hotel: no hotel, car' &&
    log.join() === 'book flight,book car,cancel flight of bob'
  );
}
