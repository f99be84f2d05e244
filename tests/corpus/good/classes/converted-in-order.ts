// style: classes that convert, iterate and dispose, with the constants they read declared further down

export class Amount {
  readonly #cents: number;

  constructor(cents: number) {
    this.#cents = cents;
  }

  toString(): string {
    return `${(this.#cents / HUNDRED).toFixed(PLACES)} ${unit.name}`;
  }

  valueOf(): number {
    return this.#cents;
  }

  toJSON(): number {
    return this.#cents * factor;
  }
}

export class Bills implements Iterable<Amount> {
  readonly #amounts: readonly Amount[];

  constructor(amounts: readonly Amount[]) {
    this.#amounts = amounts;
  }

  *[Symbol.iterator](): Generator<Amount, void, unknown> {
    yield* this.#amounts;
  }
}

export class Till {
  readonly #log: string[];
  state: string | undefined;

  constructor(log: string[]) {
    this.#log = log;
  }

  get ['label'](): string {
    return 'till';
  }

  [Symbol.dispose](): void {
    this.#log.push(closed);
  }
}

// Made, listed and kept before the constants below: none of that converts anything.
const list: readonly Amount[] = [new Amount(250), new Amount(99)];
const bills = new Bills(list);
const byName = new Map<string, Amount>([['first', new Amount(5)]]);

const HUNDRED = 100;
const PLACES = 2;
const factor = 1;
const closed = 'closed';
const unit = { name: 'crowns' };

const text = list.join();
const sorted = list.toSorted((left, right) => left.valueOf() - right.valueOf());

function useTill(log: string[]): string | undefined {
  const stamp = 'open';
  using till = new Till(log);
  till.state = stamp;
  const label = till['label'];
  return `${label} ${till.state.toUpperCase()}`;
}

function swapped(pair: readonly [number, number]): number {
  let left: number;
  let right: number;
  [right, left] = pair;
  return left - right;
}

export function selfTest(): boolean {
  const log: string[] = [];
  const [smallest] = sorted;
  return (
    text === '2.50 crowns,0.99 crowns' &&
    [...bills].length === 2 &&
    byName.get('first')?.valueOf() === 5 &&
    smallest?.toString() === '0.99 crowns' &&
    JSON.stringify(list) === '[250,99]' &&
    useTill(log) === 'till OPEN' &&
    log.join() === 'closed' &&
    swapped([1, 3]) === 2
  );
}
