/** Runs of promises: what they settle to, in which order, and what refuses to. */
import type { MemberRuns } from './row.ts';

export const promiseRuns: MemberRuns = {
  'PromiseLike.then': [
    ['{ const p: PromiseLike<number> = later(1); return await p.then(null, () => "x"); }', 'string | number'],
    ['{ const p: PromiseLike<number> = later(1); return await p.then((x) => later(x + 1)); }', 'number'],
    ['{ const p: PromiseLike<number> = rejected(); return await p.then(); }', 'throws RangeError'],
  ],
  'Promise.then': [
    ['await later(NaN).then()', 'number'],
    ['await later(1).then(null)', 'number'],
    ['await later(1).then((x) => `${x}`)', 'string'],
    ['await later(1).then((x) => later(x))', 'number'],
    ['await rejected().then(null, () => "x")', 'string | number'],
    ['await rejected().then((x) => x, (reason) => reason)', 'unknown'],
    ['await later(1).then((): number => { throw new Late("x"); })', 'throws RangeError'],
    ['await later(1).then(() => undefined)', 'undefined'],
    ['await later(1).then<number, string>((x) => x, () => "a")', 'string | number'],
  ],
  'Promise.catch': [
    ['await rejected().catch(() => "x")', 'string | number'],
    ['await later(1).catch(() => "x")', 'string | number'],
    ['await rejected().catch((reason) => reason)', 'unknown'],
    ['await rejected().catch(null)', 'throws RangeError'],
    ['await rejected().catch(() => later(2))', 'number'],
    ['await rejected().catch()', 'throws RangeError'],
  ],
  'Promise.finally': [
    ['await later(1).finally(() => {})', 'number'],
    ['await later(1).finally(() => { throw new Late("x"); })', 'throws RangeError'],
    ['await rejected().finally(null)', 'throws RangeError'],
    [
      '{ const seen: number[] = []; await later(1).finally(() => { seen.push(2); }).then((x) => seen.push(x)); return seen; }',
      'number[]',
    ],
  ],
  'Promise.[Symbol.toStringTag]': [['later(1)[Symbol.toStringTag]', 'string']],
  'PromiseFulfilledResult.status': [
    [
      '{ const [one] = await Promise.allSettled([later(1)]); return one.status === "fulfilled" ? one.status : 0; }',
      '0 | "fulfilled"',
    ],
  ],
  'PromiseFulfilledResult.value': [
    [
      '{ const [one] = await Promise.allSettled([later(1)]); return one.status === "fulfilled" ? one.value : "x"; }',
      'number | "x"',
    ],
  ],
  'PromiseRejectedResult.status': [
    [
      '{ const [one] = await Promise.allSettled([rejected()]); return one.status === "rejected" ? one.status : 0; }',
      '0 | "rejected"',
    ],
  ],
  'PromiseRejectedResult.reason': [
    [
      '{ const [one] = await Promise.allSettled([rejected()]); return one.status === "rejected" ? one.reason : 0; }',
      'unknown',
    ],
  ],
  'PromiseWithResolvers.promise': [
    ['Promise.withResolvers<number>().promise instanceof Promise', 'boolean'],
    [
      '{ const { promise, resolve } = Promise.withResolvers<number>(); resolve(later(4)); return await promise; }',
      'number',
    ],
  ],
  'PromiseWithResolvers.resolve': [
    [
      '{ const made = Promise.withResolvers<string>(); made.resolve("a"); made.resolve("b"); made.reject(1); return await made.promise; }',
      'string',
    ],
    ['Promise.withResolvers<number>().resolve(1)', 'void'],
  ],
  'PromiseWithResolvers.reject': [
    [
      '{ const made = Promise.withResolvers<string>(); made.reject(new Late("x")); return await made.promise; }',
      'throws RangeError',
    ],
  ],
  'PromiseConstructor.new': [
    ['await new Promise<number>((resolve) => resolve(1))', 'number'],
    ['await new Promise<number>((resolve) => resolve(later(2)))', 'number'],
    ['await new Promise<number>((resolve, reject) => { reject(new Late("x")); resolve(1); })', 'throws RangeError'],
    ['await new Promise<number>(() => { throw new Late("x"); })', 'throws RangeError'],
    ['await new Promise<void>((resolve) => resolve())', 'void'],
    ['new Promise<number>(() => {}) instanceof Promise', 'boolean'],
  ],
  'PromiseConstructor.all': [
    ['await Promise.all([])', '[]'],
    ['await Promise.all([later(1), "a", rejected().catch(() => null)])', '[number, string, number | null]'],
    ['await Promise.all([later(1), rejected()])', 'throws RangeError'],
    ['await Promise.all(new Set([later(1), later(2)]))', 'number[]'],
    ['await Promise.all(numbers().map((x) => later(x)))', 'number[]'],
    ['await Promise.all(new Liar())', 'number[]'],
    ['await Promise.all(new Map([["a", later(1)]]).values())', 'number[]'],
  ],
  'PromiseConstructor.allSettled': [
    ['await Promise.allSettled([])', '[]'],
    [
      'await Promise.allSettled([later(1), "a", rejected()])',
      '[PromiseSettledResult<number>, PromiseSettledResult<string>, PromiseSettledResult<number>]',
    ],
    ['await Promise.allSettled(new Set([later(1), rejected()]))', 'PromiseSettledResult<number>[]'],
    ['await Promise.allSettled(new Liar())', 'PromiseSettledResult<number>[]'],
  ],
  'PromiseConstructor.any': [
    ['await Promise.any([rejected(), later(2)])', 'number'],
    ['await Promise.any<number>([])', 'throws AggregateError'],
    ['await Promise.any([rejected()])', 'throws AggregateError'],
    ['await Promise.any(new Liar())', 'number'],
    ['await Promise.any(["a", later(1)])', 'string | number'],
    [
      'await Promise.any([rejected()]).catch((reason) => Error.isError(reason) && reason instanceof AggregateError ? reason.errors : [])',
      'number | readonly unknown[]',
    ],
  ],
  'PromiseConstructor.race': [
    ['await Promise.race([later(1), "a"])', 'string | number'],
    ['await Promise.race([later(1), later(2).then(String)])', 'string | number'],
    ['await Promise.race([rejected()])', 'throws RangeError'],
    ['await Promise.race(new Liar())', 'number'],
    ['Promise.race<number>([]) instanceof Promise', 'boolean'],
  ],
  'PromiseConstructor.resolve': [
    ['await Promise.resolve()', 'void'],
    ['await Promise.resolve(later(1))', 'number'],
    ['await Promise.resolve("a")', 'string'],
    ['await Promise.resolve<number>(later(1))', 'number'],
    ['await Promise.resolve<number | string>(later(1))', 'string | number'],
  ],
  'PromiseConstructor.reject': [
    ['await Promise.reject(new Late("x"))', 'throws RangeError'],
    ['await Promise.reject<number>(1).catch((reason) => reason)', 'unknown'],
    ['await Promise.reject<number>()', 'throws thrown'],
  ],
  'PromiseConstructor.try': [
    ['await Promise.try(() => 1)', 'number'],
    ['await Promise.try((x: number) => later(x), 2)', 'number'],
    ['await Promise.try((): number => { throw new Late("x"); })', 'throws RangeError'],
    ['await Promise.try((a: number, b: number) => a + b, 1, 2)', 'number'],
  ],
  'PromiseConstructor.withResolvers': [['Promise.withResolvers<number>() instanceof Promise', 'boolean']],
};
