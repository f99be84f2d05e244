// style: Result type with free functions, generic error channel, railway style

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E = string> = Ok<T> | Err<E>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E>(error: E): Err<E> => ({ ok: false, error });

export function map<T, U, E>(result: Result<T, E>, f: (value: T) => U): Result<U, E> {
  return result.ok ? ok(f(result.value)) : result;
}

export function mapError<T, E, F>(result: Result<T, E>, f: (error: E) => F): Result<T, F> {
  return result.ok ? result : err(f(result.error));
}

export function andThen<T, U, E, F>(result: Result<T, E>, f: (value: T) => Result<U, F>): Result<U, E | F> {
  return result.ok ? f(result.value) : result;
}

export function unwrapOr<T, E>(result: Result<T, E>, fallback: T): T {
  return result.ok ? result.value : fallback;
}

export function all<T, E>(results: Iterable<Result<T, E>>): Result<T[], E> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

export function attempt<T>(f: () => T): Result<T, Error> {
  try {
    return ok(f());
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}

type ParseError = { kind: 'not-a-number'; text: string } | { kind: 'negative'; value: number };

const parseNumber = (text: string): Result<number, ParseError> => {
  const value = Number(text);
  return Number.isNaN(value) ? err({ kind: 'not-a-number', text }) : ok(value);
};

const squareRoot = (value: number): Result<number, ParseError> =>
  value < 0 ? err({ kind: 'negative', value }) : ok(Math.sqrt(value));

export function sumOfRoots(texts: readonly string[]): Result<number, string> {
  const roots = all(texts.map((text) => andThen(parseNumber(text), squareRoot)));
  const sum = map(roots, (values) => values.reduce((a, b) => a + b, 0));
  return mapError(sum, (error) =>
    error.kind === 'negative' ? `${error.value} is negative` : `${error.text} is no number`,
  );
}

export function selfTest(): boolean {
  const good = sumOfRoots(['4', '9', '16']);
  const negative = sumOfRoots(['4', '-9', 'x']);
  const thrown = attempt(() => {
    throw new RangeError('out');
  });
  return (
    unwrapOr(good, 0) === 9 &&
    !negative.ok &&
    negative.error === '-9 is negative' &&
    !thrown.ok &&
    thrown.error.message === 'out' &&
    unwrapOr(sumOfRoots(['x']), -1) === -1
  );
}
