// style: transducers, deeply generic function types, early termination

type Reducer<R, A> = (acc: R, item: A) => R;

interface Step<R> {
  readonly value: R;
  readonly stop: boolean;
}
type StepReducer<R, A> = (acc: R, item: A) => Step<R>;

export interface Transducer<A, B> {
  <R>(next: StepReducer<R, B>): StepReducer<R, A>;
}

export const map = <A, B>(f: (a: A) => B): Transducer<A, B> => (next) => (acc, item) => next(acc, f(item));

export const filter = <A>(keep: (a: A) => boolean): Transducer<A, A> => (next) => (acc, item) =>
  keep(item) ? next(acc, item) : { value: acc, stop: false };

export const take = <A>(count: number): Transducer<A, A> => (next) => {
  let left = count;
  return (acc, item) => {
    if (left <= 0) return { value: acc, stop: true };
    left--;
    const step = next(acc, item);
    return left === 0 ? { ...step, stop: true } : step;
  };
};

export const flatMap = <A, B>(f: (a: A) => Iterable<B>): Transducer<A, B> => (next) => (acc, item) => {
  let step = { value: acc, stop: false };
  for (const inner of f(item)) {
    step = next(step.value, inner);
    if (step.stop) break;
  }
  return step;
};

export const compose = <A, B, C>(first: Transducer<A, B>, second: Transducer<B, C>): Transducer<A, C> => (next) =>
  first(second(next));

export function transduce<A, B, R>(items: Iterable<A>, transducer: Transducer<A, B>, reducer: Reducer<R, B>, initial: R): R {
  const step = transducer<R>((acc, item) => ({ value: reducer(acc, item), stop: false }));
  let value = initial;
  for (const item of items) {
    const result = step(value, item);
    value = result.value;
    if (result.stop) break;
  }
  return value;
}

export const into = <A, B>(items: Iterable<A>, transducer: Transducer<A, B>): B[] =>
  transduce<A, B, B[]>(items, transducer, (list, item) => [...list, item], []);

export function selfTest(): boolean {
  let looked = 0;
  function* naturals(): Generator<number> {
    for (let n = 1; ; n++) {
      looked++;
      yield n;
    }
  }
  const evenSquares = compose(
    filter((n: number) => n % 2 === 0),
    map((n) => n * n),
  );
  const firstThree = into(naturals(), compose(evenSquares, take<number>(3)));
  const letters = transduce(
    ['ab', 'cd', 'ef'],
    flatMap((word: string) => word),
    (acc, letter) => letter + acc,
    '',
  );
  return firstThree.join() === '4,16,36' && looked === 6 && letters === 'fedcba';
}
