/** Runs of iterators and generators: read past their end, left early, thrown into, lying about being done. */
import type { MemberRuns } from './row.ts';

const own = (kind: string, made: string): MemberRuns => ({
  [`${kind}.[Symbol.iterator]`]: [[`${made}[Symbol.iterator]() === undefined`, 'boolean']],
});

export const iterationRuns: MemberRuns = {
  ...own('ArrayIterator', 'numbers().values()'),
  ...own('StringIterator', 'text()[Symbol.iterator]()'),
  ...own('MapIterator', 'ages().keys()'),
  ...own('SetIterator', 'marks().keys()'),
  ...own('RegExpStringIterator', '"aa".matchAll(/a/g)'),
  'IteratorYieldResult.done': [
    ['{ const r = numbers().values().next(); return r.done ? 0 : r.done; }', 'false | 0 | undefined'],
    ['{ const r = new Liar()[Symbol.iterator]().next(); return r.done ? 0 : r.done; }', 'false | 0 | undefined'],
  ],
  'IteratorYieldResult.value': [['{ const r = numbers().values().next(); return r.done ? 0 : r.value; }', 'number']],
  'IteratorReturnResult.done': [['{ const r = empty().values().next(); return r.done ? r.done : 0; }', 'true | 0']],
  'IteratorReturnResult.value': [
    ['{ const r = empty().values().next(); return r.done ? r.value : 0; }', '0 | undefined'],
    [
      '{ const it = counting(); it.next(0); it.next(1); const r = it.next(1); return r.done ? r.value : 0; }',
      'string | 0 | undefined',
    ],
  ],
  'Iterator.next': [
    ['new Liar()[Symbol.iterator]().next()', 'IteratorResult<number, void | undefined>'],
    [
      '{ const it: Iterator<number, unknown> = numbers().values(); return it.next(5); }',
      'IteratorResult<number, unknown>',
    ],
    [
      '{ const it = new Liar()[Symbol.iterator](); it.next(0); it.next(0); it.next(0); return it.next(0); }',
      'IteratorResult<number, void | undefined>',
    ],
  ],
  'Iterator.return': [
    ['new Liar()[Symbol.iterator]().return?.(1)', 'IteratorResult<number, unknown> | undefined'],
    [
      '{ const it: Iterator<number, unknown> = numbers().values(); return it.return?.(); }',
      'IteratorResult<number, unknown> | undefined',
    ],
    [
      '{ const it: Iterator<number, string, number> = counting(); return it.return?.("x"); }',
      'IteratorResult<number, unknown> | undefined',
    ],
  ],
  'Iterator.throw': [
    ['new Liar()[Symbol.iterator]().throw?.(1)', 'IteratorResult<number, void> | undefined'],
    [
      '{ const it: Iterator<number, string, number> = counting(); return it.throw?.(new Late("x")); }',
      'throws RangeError',
    ],
  ],
  'Iterable.[Symbol.iterator]': [
    [
      '{ const it: Iterable<number, unknown> = numbers(); return it[Symbol.iterator]().next(); }',
      'IteratorResult<number, unknown>',
    ],
    [
      '{ const it: Iterable<string, unknown> = text(); return it[Symbol.iterator]().next(); }',
      'IteratorResult<string, unknown>',
    ],
    ['[...new Liar()]', 'number[]'],
    ['{ const liar = new Liar(); const [first] = liar; return [first ?? 0, liar.left]; }', 'number[]'],
    ['{ const liar = new Liar(); for (const x of liar) if (x) break; return liar.left; }', 'number'],
  ],
  'IterableIterator.[Symbol.iterator]': [
    [
      '{ const it: IterableIterator<number, unknown> = numbers().values(); return it[Symbol.iterator]().next(); }',
      'IteratorResult<number, unknown>',
    ],
  ],
  'IteratorObject.[Symbol.iterator]': [
    [
      '{ const it: IteratorObject<number> = numbers().values(); return it[Symbol.iterator]().next(); }',
      'IteratorResult<number, unknown>',
    ],
  ],
  'IteratorObject.[Symbol.toStringTag]': [
    ['numbers().values()[Symbol.toStringTag]', 'string'],
    ['counting()[Symbol.toStringTag]', 'string'],
    ['"a".matchAll(/a/g)[Symbol.toStringTag]', 'string'],
    ['ages().keys()[Symbol.toStringTag]', 'string'],
  ],
  'IteratorObject.every': [
    ['numbers().values().every((x) => x > 0)', 'boolean'],
    ['empty().values().every(() => false)', 'boolean'],
    [
      '{ const a = [1, 2, 3]; const seen: number[] = []; a.values().every((x, at) => { a.pop(); seen.push(x, at); return true; }); return seen; }',
      'number[]',
    ],
  ],
  'IteratorObject.find': [
    ['numbers().values().find((x) => x > 1)', 'number | undefined'],
    ['numbers().values().find((x): x is 3 => x === 3)', '3 | undefined'],
    ['plain().find((x) => x === 99)', '99 | undefined'],
    ['text()[Symbol.iterator]().find((letter, at) => at === 1)', 'string | undefined'],
    [
      '{ const it = plain(); it.find((x) => x === 1); return it.next(1); }',
      'IteratorResult<number, string | undefined>',
    ],
  ],
  'IteratorObject.forEach': [
    ['numbers().values().forEach((x) => x)', 'void'],
    [
      '{ const s = marks(); const seen: number[] = []; s.values().forEach((x, at) => { s.delete(1); seen.push(x, at); }); return seen; }',
      'number[]',
    ],
  ],
  'IteratorObject.reduce': [
    ['numbers().values().reduce((sum, x) => sum + x)', 'number'],
    ['empty().values().reduce((sum, x) => sum + x)', 'throws TypeError'],
    ['numbers().values().reduce((sum, x, at) => `${sum}${x}${at}`, "")', 'string'],
    ['empty().values().reduce((sum) => sum, "none")', 'string'],
    ['plain().reduce((sum, x) => sum + x)', 'number'],
    ['plain().reduce((sum, x, at) => at, 7)', 'number'],
  ],
  'IteratorObject.some': [
    ['ages().keys().some((name) => name === "bob")', 'boolean'],
    ['{ const it = numbers().values(); it.some(() => true); return it.next(0); }', 'IteratorResult<number, undefined>'],
  ],
  'IteratorObject.toArray': [
    ['plain().toArray()', 'number[]'],
    ['[..."aXbX".matchAll(/X/g).toArray()]', 'RegExpExecArray[]'],
    ['ages().entries().toArray()', '[string, number][]'],
    ['text()[Symbol.iterator]().toArray()', 'string[]'],
    ['{ const it = numbers().values(); it.toArray(); return it.toArray(); }', 'number[]'],
  ],
  'Generator.next': [
    ['counting().next(0)', 'IteratorResult<number, string | undefined>'],
    ['{ const it = counting(); it.next(9); return it.next(5); }', 'IteratorResult<number, string | undefined>'],
    [
      '{ const it = counting(); it.next(0); it.next(1); it.next(1); return it.next(1); }',
      'IteratorResult<number, string | undefined>',
    ],
    [
      '{ function* broken(): Generator<number> { yield 1; throw new Late("x"); } const it = broken(); it.next(0); try { it.next(0); } catch { return it.next(0); } return 0; }',
      '0 | IteratorResult<number, void | undefined>',
    ],
    [
      '{ let it: Generator<number> | undefined; function* inner(): Generator<number> { it?.next(0); yield 1; } it = inner(); return it.next(0); }',
      'throws TypeError',
    ],
  ],
  'Generator.return': [
    ['counting().return("early")', 'IteratorResult<number, string>'],
    [
      '{ const it = counting(); it.next(0); it.return("x"); return it.next(1); }',
      'IteratorResult<number, string | undefined>',
    ],
    [
      '{ function* stubborn(): Generator<number, string> { try { yield 1; return "a"; } finally { yield 2; } } const it = stubborn(); it.next(0); return it.return("b"); }',
      'IteratorResult<number, string>',
    ],
    [
      '{ function* other(): Generator<number, string> { try { yield 1; return "a"; } finally { return "c"; } } const it = other(); it.next(0); return it.return("b"); }',
      'IteratorResult<number, string>',
    ],
  ],
  'Generator.throw': [
    ['counting().throw(new Late("x"))', 'throws RangeError'],
    [
      '{ function* catching(): Generator<number, string> { try { yield 1; } catch { yield 2; } return "end"; } const it = catching(); it.next(0); return it.throw(1); }',
      'IteratorResult<number, string>',
    ],
    [
      '{ const it = counting(); try { it.throw(1); } catch { return it.next(1); } return 0; }',
      '0 | IteratorResult<number, string | undefined>',
    ],
  ],
  'Generator.[Symbol.iterator]': [
    ['counting()[Symbol.iterator]().next(0)', 'IteratorResult<number, string | undefined>'],
    ['{ const it = counting(); return it[Symbol.iterator]() === it; }', 'boolean'],
  ],
  'AsyncIterator.next': [
    [
      '{ const it: AsyncIterator<number, string, number> = countingLate(); return await it.next(0); }',
      'IteratorResult<number, string | undefined>',
    ],
  ],
  'AsyncIterator.return': [
    [
      '{ const it: AsyncIterator<number, string, number> = countingLate(); return await it.return?.("x"); }',
      'IteratorResult<number, unknown> | undefined',
    ],
    [
      '{ const it: AsyncIterator<number, string, number> = countingLate(); await it.next(0); return await it.return?.(Promise.resolve("y")); }',
      'IteratorResult<number, unknown> | undefined',
    ],
  ],
  'AsyncIterator.throw': [
    [
      '{ const it: AsyncIterator<number, string, number> = countingLate(); return await it.throw?.(new Late("x")); }',
      'throws RangeError',
    ],
  ],
  'AsyncIterable.[Symbol.asyncIterator]': [
    [
      '{ const it: AsyncIterable<number, string, number> = countingLate(); return await it[Symbol.asyncIterator]().next(1); }',
      'IteratorResult<number, string | undefined>',
    ],
    ['{ const seen: number[] = []; for await (const x of plainLate()) seen.push(x); return seen; }', 'number[]'],
  ],
  'AsyncIterableIterator.[Symbol.asyncIterator]': [
    [
      '{ const it: AsyncIterableIterator<number, string, number> = countingLate(); return await it[Symbol.asyncIterator]().next(0); }',
      'IteratorResult<number, string | undefined>',
    ],
  ],
  'AsyncIteratorObject.[Symbol.asyncIterator]': [
    [
      '{ const it: AsyncIteratorObject<number, string, number> = countingLate(); return await it[Symbol.asyncIterator]().next(0); }',
      'IteratorResult<number, string | undefined>',
    ],
  ],
  'AsyncGenerator.next': [
    ['await countingLate().next(0)', 'IteratorResult<number, string | undefined>'],
    [
      '{ const it = countingLate(); const all = await Promise.all([it.next(0), it.next(5), it.next(1), it.next(1)]); return all; }',
      '[IteratorResult<number, string | undefined>, IteratorResult<number, string | undefined>, IteratorResult<number, string | undefined>, IteratorResult<number, string | undefined>]',
    ],
  ],
  'AsyncGenerator.return': [
    ['await countingLate().return("early")', 'IteratorResult<number, string>'],
    ['await countingLate().return(Promise.resolve("late"))', 'IteratorResult<number, string>'],
    [
      '{ const it = countingLate(); await it.next(0); await it.return("x"); return await it.next(0); }',
      'IteratorResult<number, string | undefined>',
    ],
  ],
  'AsyncGenerator.throw': [
    ['await countingLate().throw(new Late("x"))', 'throws RangeError'],
    [
      '{ async function* catching(): AsyncGenerator<number, string> { try { yield 1; } catch { yield 2; } return "end"; } const it = catching(); await it.next(0); return await it.throw(1); }',
      'IteratorResult<number, string>',
    ],
  ],
  'AsyncGenerator.[Symbol.asyncIterator]': [
    ['await countingLate()[Symbol.asyncIterator]().next(0)', 'IteratorResult<number, string | undefined>'],
  ],
  'AsyncGenerator.[Symbol.toStringTag]': [['countingLate()[Symbol.toStringTag]', 'string']],
  'Disposable.[Symbol.dispose]': [
    ['{ const open: Disposable = { [Symbol.dispose]: () => {} }; return open[Symbol.dispose](); }', 'void'],
  ],
  'AsyncDisposable.[Symbol.asyncDispose]': [
    [
      '{ const open: AsyncDisposable = { [Symbol.asyncDispose]: async () => {} }; return await open[Symbol.asyncDispose](); }',
      'void',
    ],
  ],
};
