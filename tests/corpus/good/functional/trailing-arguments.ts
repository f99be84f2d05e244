// style: functions that add an argument at the end, tuples put together from parts, optional arguments at the end

type Callback = (error: string | undefined, value: number) => void;

/** `f(...args, callback)` as a function that gives a promise of what the callback is told. */
export function promised<A extends readonly unknown[]>(f: (...args: [...A, Callback]) => void): (...args: A) => Promise<number> {
  return (...args) =>
    new Promise((resolve, reject) => {
      f(...args, (error, value) => {
        if (error === undefined) resolve(value);
        else reject(new Error(error));
      });
    });
}

export function bindLast<A extends readonly unknown[], L, R>(f: (...args: [...A, L]) => R, last: L): (...args: A) => R {
  return (...args) => f(...args, last);
}

export function bindFirst<F, A extends readonly unknown[], R>(f: (first: F, ...args: A) => R, first: F): (...args: A) => R {
  return (...args) => f(first, ...args);
}

export const append = <A extends readonly unknown[], T>(list: A, last: T): [...A, T] => [...list, last];

/** Calls with what is left out are told apart by their length. */
export function counting<A extends readonly unknown[], R>(f: (...args: A) => R): { readonly call: (...args: A) => R; readonly lengths: readonly number[] } {
  const lengths: number[] = [];
  return {
    call: (...args) => {
      lengths.push(args.length);
      return f(...args);
    },
    lengths,
  };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const label = (text: string, width?: number, fill?: string): string => text.padStart(width ?? 0, fill ?? '.');
const divide = (a: number, b: number, done: Callback): void => {
  if (b === 0) done('divided by zero', 0);
  else done(undefined, a / b);
};

type Row = [name: string, ...counts: number[], total: number];

function row(name: string, counts: readonly number[]): Row {
  return [name, ...counts, counts.reduce((sum, count) => sum + count, 0)];
}

const totalOf = (cells: Row): string => String(cells.at(-1));

export async function selfTest(): Promise<boolean> {
  const results: boolean[] = [];
  const upTo = bindLast(clamp, 10);
  results.push(upTo(12, 0) === 10, upTo(-1, 0) === 0);
  const from = bindFirst(clamp, 5);
  results.push(from(6, 7) === 6);
  const [a, b, c] = append(append([1], 'x'), true);
  results.push(a === 1, b === 'x', c);
  const labels = counting(label);
  results.push(labels.call('a', 3) === '..a', labels.call('b') === 'b', labels.lengths.join() === '2,1');
  const padded = bindFirst(label, 'c');
  results.push(padded(2) === '.c', padded() === 'c', padded(3, '-') === '--c');
  const rest: [number?, string?] = [4];
  results.push(label('d', ...rest) === '...d');
  const all: (number | string | undefined)[] = [...rest, 'end'];
  results.push(all.length === 2);
  results.push(totalOf(row('r', [1, 2, 3])) === '6', totalOf(row('s', [])) === '0');
  const quotient = await promised(divide)(6, 3);
  const failed = await promised(divide)(1, 0).catch(() => -1);
  results.push(quotient === 2, failed === -1);
  return results.every((result) => result);
}
