// style: higher-order functions with variadic generics

export function memoize<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
  keyOf: (...args: A) => string = (...args) => JSON.stringify(args) ?? '',
): (...args: A) => R {
  const cache = new Map<string, { value: R }>();
  return (...args) => {
    const key = keyOf(...args);
    const hit = cache.get(key);
    if (hit) return hit.value;
    const value = fn(...args);
    cache.set(key, { value });
    return value;
  };
}

export function memoizeLast<A, R>(fn: (arg: A) => R): (arg: A) => R {
  let last: { arg: A; result: R } | undefined;
  return (arg) => {
    if (last === undefined || !Object.is(last.arg, arg)) {
      last = { arg, result: fn(arg) };
    }
    return last.result;
  };
}

export function memoizeWeak<K extends object, R>(fn: (key: K) => R): (key: K) => R {
  const cache = new WeakMap<K, { result: R }>();
  return (key) => {
    let entry = cache.get(key);
    if (entry === undefined) {
      entry = { result: fn(key) };
      cache.set(key, entry);
    }
    return entry.result;
  };
}

export function lazy<T>(make: () => T): () => T {
  let state: { done: true; value: T } | { done: false } = { done: false };
  return () => {
    if (state.done) return state.value;
    const value = make();
    state = { done: true, value };
    return value;
  };
}

export function selfTest(): boolean {
  let calls = 0;
  const fib: (n: number) => bigint = memoize((n: number): bigint => {
    calls++;
    return n < 2 ? BigInt(n) : fib(n - 1) + fib(n - 2);
  });
  const area = memoize((w: number, h: number) => w * h, (w, h) => `${w}x${h}`);
  const lengthOf = memoizeWeak((list: readonly string[]) => {
    calls++;
    return list.length;
  });
  const list = ['a', 'b'];
  const now = lazy(() => {
    calls++;
    return 'now';
  });
  const upper = memoizeLast((s: string) => s.toUpperCase());
  if (fib(80) !== 23416728348467685n || calls !== 81) return false;
  calls = 0;
  return (
    area(3, 4) === 12 &&
    lengthOf(list) + lengthOf(list) === 4 &&
    now() === now() &&
    calls === 2 &&
    upper('x') + upper('x') === 'XX'
  );
}
