/** Runs of arrays, readonly and mutable: callbacks that shorten, lengthen and throw, indices that are none, lists that are empty. */
import type { MemberRuns, Run } from './row.ts';

/** The same of a list seen as readonly. */
const seenReadonly = (runs: MemberRuns): MemberRuns =>
  Object.fromEntries(
    Object.entries(runs).map(([member, list]) => [
      member.replace('Array', 'ReadonlyArray'),
      list.flatMap(([code, type]): readonly Run[] =>
        /^(?:\[\.\.\.)?numbers\(\)/.test(code) ? [[code.replace('numbers()', 'fixed()'), type]] : [],
      ),
    ]),
  );

const looking: MemberRuns = {
  'Array.length': [
    ['numbers().length', 'number'],
    ['empty().length', 'number'],
  ],
  'Array.[index]': [
    ['numbers()[0]', 'number | undefined'],
    ['numbers()[-1]', 'number | undefined'],
    ['numbers()[0.5]', 'number | undefined'],
    ['numbers()[NaN]', 'number | undefined'],
    ['empty()[0]', 'number | undefined'],
    ['mixed()[2 ** 32]', 'string | number | null | undefined'],
    ['numbers()[Infinity]', 'number | undefined'],
  ],
  'Array.at': [
    ['numbers().at(-1)', 'number | undefined'],
    ['numbers().at(NaN)', 'number | undefined'],
    ['numbers().at(-0)', 'number | undefined'],
    ['numbers().at(Infinity)', 'number | undefined'],
    ['numbers().at(-6)', 'number | undefined'],
    ['numbers().at(2 ** 32)', 'number | undefined'],
    ['empty().at(0)', 'number | undefined'],
    ['mixed().at(1.9)', 'string | number | null | undefined'],
  ],
  'Array.concat': [
    ['numbers().concat()', 'number[]'],
    ['numbers().concat(fixed(), empty())', 'number[]'],
    ['numbers().concat(...rows())', 'number[]'],
    ['{ const a = numbers(); return a.concat(a) === a; }', 'boolean'],
    ['rows().concat([[4]])', 'number[][]'],
  ],
  'Array.entries': [
    ['[...numbers().entries()]', '[number, number][]'],
    [
      '{ const a = numbers(); const seen: number[] = []; for (const [at, x] of a.entries()) { a.pop(); seen.push(at + x); } return seen; }',
      'number[]',
    ],
    [
      '{ const a = [1]; const it = a.entries(); it.next(); a.push(2); return it.next(); }',
      'IteratorResult<[number, number], undefined>',
    ],
  ],
  'Array.every': [
    ['numbers().every((x) => x)', 'boolean'],
    ['empty().every(() => false)', 'boolean'],
    ['{ const a = numbers(); return a.every((x) => { a.pop(); return x !== undefined; }); }', 'boolean'],
    ['numbers().every(() => { throw new Late("x"); })', 'throws RangeError'],
    [
      '{ const a = [1, 2, 3]; const seen: number[] = []; a.every((x) => { a.pop(); seen.push(x); return 1; }); return seen; }',
      'number[]',
    ],
  ],
  'Array.filter': [
    ['numbers().filter((x) => x > 1)', 'number[]'],
    ['mixed().filter(Boolean)', '(string | number)[]'],
    ['numbers().filter(Boolean)', 'number[]'],
    ['mixed().filter((x) => typeof x === "string")', 'string[]'],
    ['{ const a = numbers(); return a.filter(() => { a.pop(); return true; }); }', 'number[]'],
    ['numbers().filter((x): x is 3 => x === 3)', '3[]'],
    ['{ const a: readonly (number | undefined)[] = [1, undefined]; return a.filter(Boolean); }', 'number[]'],
    [
      '{ const a: readonly (number | string)[] = [1, "a"]; return a.filter((x) => typeof x === "string"); }',
      'string[]',
    ],
  ],
  'Array.find': [
    ['numbers().find((x) => x > 1)', 'number | undefined'],
    ['numbers().find((x) => x === 7)', '7 | undefined'],
    ['mixed().find((x) => x === undefined)', 'undefined'],
    ['mixed().find((x) => typeof x === "string")', 'string | undefined'],
    ['numbers().find((x): x is 3 => x === 3)', '3 | undefined'],
    [
      '{ const a = [1, 2, 3, 4]; const seen: number[] = []; a.find((x) => { a.pop(); seen.push(x); return false; }); return seen; }',
      'number[]',
    ],
    ['numbers().find(() => { throw new Late("x"); })', 'throws RangeError'],
  ],
  'Array.findIndex': [
    ['numbers().findIndex(Number.isNaN)', 'number'],
    ['empty().findIndex(() => true)', 'number'],
    [
      '{ const a = numbers(); return a.findIndex((x, at, all) => { a.shift(); return all === a && at + x > 3; }); }',
      'number',
    ],
  ],
  'Array.findLast': [
    ['numbers().findLast((x) => x > 1)', 'number | undefined'],
    ['numbers().findLast((x): x is 3 => x === 3)', '3 | undefined'],
    ['mixed().findLast((x) => typeof x === "string")', 'string | undefined'],
    [
      '{ const a = [1, 2, 3, 4]; const seen: number[] = []; a.findLast((x) => { a.shift(); a.shift(); seen.push(x); return false; }); return seen; }',
      'number[]',
    ],
  ],
  'Array.findLastIndex': [
    ['numbers().findLastIndex((x) => x > 1)', 'number'],
    [
      '{ const a = [1, 2, 3, 4]; const seen: number[] = []; a.findLastIndex((x) => { a.pop(); a.pop(); seen.push(x); return false; }); return seen; }',
      'number[]',
    ],
  ],
  'Array.flat': [
    ['rows().flat()', 'number[]'],
    ['[[[1]], []].flat()', 'number[][]'],
    ['{ const a: readonly (readonly number[])[] = [fixed()]; return a.flat(); }', 'number[]'],
  ],
  'Array.flatMap': [
    ['numbers().flatMap((x) => [x, String(x)])', '(string | number)[]'],
    ['rows().flatMap((x) => x)', 'number[]'],
    ['{ const a = [1, 2, 3, 4]; return a.flatMap((x) => { a.pop(); return [x]; }); }', 'number[]'],
    ['numbers().flatMap(() => [[1]])', 'number[][]'],
    ['numbers().flatMap((x) => { throw new Late(String(x)); })', 'throws RangeError'],
  ],
  'Array.forEach': [
    ['numbers().forEach((x) => x)', 'void'],
    [
      '{ const a = [1, 2, 3, 4]; const seen: number[] = []; a.forEach((x, at, all) => { a.shift(); seen.push(x, at, all.length); }); return seen; }',
      'number[]',
    ],
    ['{ const a = [1]; let n = 0; a.forEach((x) => { a.push(x); n += 1; }); return n; }', 'number'],
  ],
  'Array.includes': [
    ['numbers().includes(NaN)', 'boolean'],
    ['numbers().includes("3")', 'boolean'],
    ['numbers().includes(0)', 'boolean'],
    ['numbers().includes(3, -1)', 'boolean'],
    ['numbers().includes(undefined)', 'boolean'],
    ['numbers().includes(3, NaN)', 'boolean'],
  ],
  'Array.indexOf': [
    ['numbers().indexOf(NaN)', 'number'],
    ['numbers().indexOf(0)', 'number'],
    ['numbers().indexOf(3, Infinity)', 'number'],
    ['numbers().indexOf(3, -Infinity)', 'number'],
    ['mixed().indexOf(undefined)', 'number'],
  ],
  'Array.join': [
    ['numbers().join()', 'string'],
    ['mixed().join("")', 'string'],
    ['rows().join("|")', 'string'],
    ['empty().join("\\ud800")', 'string'],
    ['[new Odd()].join()', 'string'],
    ['{ const a: unknown[] = [1]; a.push(a); return a.join(); }', 'throws InternalError'],
    ['[Symbol.iterator].join()', 'throws TypeError'],
  ],
  'Array.keys': [
    ['[...numbers().keys()]', 'number[]'],
    ['empty().keys().next()', 'IteratorResult<number, undefined>'],
  ],
  'Array.lastIndexOf': [
    ['numbers().lastIndexOf(3)', 'number'],
    ['numbers().lastIndexOf(NaN)', 'number'],
    ['numbers().lastIndexOf(3, -6)', 'number'],
    ['numbers().lastIndexOf(1.5, NaN)', 'number'],
    ['empty().lastIndexOf(1)', 'number'],
  ],
  'Array.map': [
    ['numbers().map((x) => String(x))', 'string[]'],
    ['numbers().map(() => undefined)', 'undefined[]'],
    ['empty().map(() => 1)', 'number[]'],
    ['{ const a = [1, 2, 3, 4]; return a.map((x) => { a.pop(); return x; }); }', 'number[]'],
    ['{ const a = [1, 2]; return a.map((x) => { a.push(9); return x; }); }', 'number[]'],
    ['numbers().map((x, at, all) => all[at + 1])', '(number | undefined)[]'],
    ['numbers().map((x) => { if (x === 1.5) throw new Late("x"); return x; })', 'throws RangeError'],
    [
      '{ const a = [1, 2, 3]; return a.map((x): number | undefined => { a.pop(); return x > 1 ? x : undefined; }); }',
      '(number | undefined)[]',
    ],
    ['{ const a = rows(); return a.map((x) => [x, a.pop()]); }', '(number[] | undefined)[][]'],
  ],
  'Array.reduce': [
    ['numbers().reduce((sum, x) => sum + x)', 'number'],
    ['empty().reduce((sum, x) => sum + x)', 'throws TypeError'],
    ['numbers().reduce((sum, x) => `${sum}${x}`, "")', 'string'],
    ['{ const a = [1, 2, 3, 4]; return a.reduce((sum, x) => { a.pop(); return sum + x; }); }', 'number'],
    ['numbers().reduce((sum, x) => sum + x, 0)', 'number'],
    ['empty().reduce((sum, x) => sum + x, NaN)', 'number'],
    ['mixed().reduce((sum, x) => sum ?? x, null)', 'string | number | null | undefined'],
    ['{ const a = [1, 2, 3, 4]; return a.reduce((sum, x) => { a.pop(); return sum + x; }, 0); }', 'number'],
    ['numbers().reduce((sum, x, at, all) => sum + (all[at + 1] ?? x), 0)', 'number'],
    ['empty().reduce((sum) => sum, undefined)', 'undefined'],
    [
      '{ const a = [1, 2, 3, 4]; return a.reduce<number[]>((sum, x) => { a.pop(); sum.push(x); return sum; }, []); }',
      'number[]',
    ],
  ],
  'Array.reduceRight': [
    ['numbers().reduceRight((sum, x) => sum + x)', 'number'],
    ['empty().reduceRight((sum, x) => sum + x)', 'throws TypeError'],
    ['numbers().reduceRight((sum, x) => sum + x, 0)', 'number'],
    ['empty().reduceRight((sum, x) => sum + x, NaN)', 'number'],
    [
      '{ const a = [1, 2, 3, 4]; return a.reduceRight((sum, x) => { a.pop(); a.pop(); return sum + x; }, 0); }',
      'number',
    ],
    ['numbers().reduceRight((sum, x) => `${sum}${x}`, "")', 'string'],
    [
      '{ const a = [1, 2, 3, 4]; return a.reduceRight<number[]>((sum, x) => { a.pop(); a.pop(); sum.push(x); return sum; }, []); }',
      'number[]',
    ],
  ],
  'Array.slice': [
    ['numbers().slice()', 'number[]'],
    ['numbers().slice(-2)', 'number[]'],
    ['numbers().slice(NaN, 1.9)', 'number[]'],
    ['numbers().slice(3, 1)', 'number[]'],
    ['numbers().slice(Infinity)', 'number[]'],
    ['{ const a = numbers(); return a.slice() === a; }', 'boolean'],
  ],
  'Array.some': [
    ['numbers().some((x) => Number.isNaN(x))', 'boolean'],
    ['empty().some(() => true)', 'boolean'],
    [
      '{ const a = [1, 2, 3]; const seen: number[] = []; a.some((x) => { a.pop(); seen.push(x); return ""; }); return seen; }',
      'number[]',
    ],
  ],
  'Array.toReversed': [
    ['numbers().toReversed()', 'number[]'],
    ['empty().toReversed()', 'number[]'],
    ['{ const a = numbers(); return a.toReversed() === a; }', 'boolean'],
  ],
  'Array.toSorted': [
    ['numbers().toSorted()', 'number[]'],
    ['numbers().toSorted(() => NaN)', 'number[]'],
    ['numbers().toSorted(() => 1)', 'number[]'],
    ['mixed().toSorted()', '(string | number | null | undefined)[]'],
    ['{ const a = [3, 1, 2]; return a.toSorted((x, y) => { a.pop(); return x - y; }); }', 'number[]'],
    ['numbers().toSorted(() => { throw new Late("x"); })', 'throws RangeError'],
    ['[new Odd(), new Odd()].toSorted().length', 'number'],
  ],
  'Array.toSpliced': [
    ['numbers().toSpliced(1, 2, 9)', 'number[]'],
    ['numbers().toSpliced(-1)', 'number[]'],
    ['numbers().toSpliced(NaN, -1, 1)', 'number[]'],
    ['numbers().toSpliced(Infinity, Infinity)', 'number[]'],
    ['numbers().toSpliced(0, 2 ** 32)', 'number[]'],
  ],
  'Array.toString': [
    ['numbers().toString()', 'string'],
    ['rows().toString()', 'string'],
    ['mixed().toString()', 'string'],
  ],
  'Array.values': [
    ['[...numbers().values()]', 'number[]'],
    [
      '{ const a = [1, 2, 3]; const seen: number[] = []; for (const x of a.values()) { a.shift(); seen.push(x); } return seen; }',
      'number[]',
    ],
  ],
  'Array.with': [
    ['numbers().with(0, 9)', 'number[]'],
    ['numbers().with(-1, 9)', 'number[]'],
    ['numbers().with(5, 9)', 'throws RangeError'],
    ['numbers().with(NaN, 9)', 'number[]'],
    ['empty().with(0, 1)', 'throws RangeError'],
    ['numbers().with(1.9, 7)', 'number[]'],
  ],
  'Array.[Symbol.iterator]': [
    ['[...numbers()[Symbol.iterator]()]', 'number[]'],
    ['{ const a = [1, 2, 3]; const [first, ...rest] = a; return [first, rest]; }', '(number | number[] | undefined)[]'],
    [
      '{ const it = numbers()[Symbol.iterator](); for (const x of it) if (x === 3) break; return it.next(); }',
      'IteratorResult<number, undefined>',
    ],
  ],
};

export const arrayRuns: MemberRuns = {
  ...looking,
  ...seenReadonly(looking),
  'ReadonlyArray.flat': [
    ['{ const a: readonly (readonly number[])[] = rows(); return a.flat(); }', 'number[]'],
    ['{ const a: readonly [readonly number[], readonly []] = [[1], []]; return a.flat(); }', 'number[]'],
  ],
  'Array.copyWithin': [
    ['numbers().copyWithin(0, 3)', 'number[]'],
    ['numbers().copyWithin(-2, NaN, Infinity)', 'number[]'],
    ['numbers().copyWithin(9, 1)', 'number[]'],
    ['{ const a = numbers(); return a.copyWithin(0, 1) === a; }', 'boolean'],
  ],
  'Array.fill': [
    ['numbers().fill(9)', 'number[]'],
    ['numbers().fill(9, -1, Infinity)', 'number[]'],
    ['numbers().fill(9, 3, 1)', 'number[]'],
    ['empty().fill(1, 0, 9)', 'number[]'],
    ['numbers().fill(9, NaN, 1.9)', 'number[]'],
  ],
  'Array.pop': [
    ['numbers().pop()', 'number | undefined'],
    ['empty().pop()', 'number | undefined'],
  ],
  'Array.push': [
    ['numbers().push()', 'number'],
    ['numbers().push(1, 2)', 'number'],
    ['{ const a = numbers(); return a.push(...a); }', 'number'],
  ],
  'Array.reverse': [
    ['numbers().reverse()', 'number[]'],
    ['empty().reverse()', 'number[]'],
  ],
  'Array.shift': [
    ['numbers().shift()', 'number | undefined'],
    ['empty().shift()', 'number | undefined'],
  ],
  'Array.sort': [
    ['numbers().sort()', 'number[]'],
    ['numbers().sort(() => NaN)', 'number[]'],
    ['mixed().sort()', '(string | number | null | undefined)[]'],
    ['{ const a = [3, 1, 2, 5, 4]; return a.sort((x, y) => { a.pop(); return x - y; }); }', 'number[]'],
    ['{ const a = [3, 1, 2]; return a.sort((x, y) => { a.push(9); return x - y; }); }', 'number[]'],
    [
      '{ const a: (number | undefined)[] = [3, undefined, 1, 2]; return a.sort((x, y) => { a.shift(); return (x ?? 0) - (y ?? 0); }); }',
      '(number | undefined)[]',
    ],
    ['numbers().sort(() => { throw new Late("x"); })', 'throws RangeError'],
    [
      '{ const a: { readonly k: number; readonly at: number }[] = Array.from({ length: 200 }, (_, at) => ({ k: at % 3, at })); return a.sort((x, y) => x.k - y.k).every((x, at, all) => { const next = all[at + 1]; return !next || next.k > x.k || next.at > x.at; }); }',
      'boolean',
    ],
    ['{ const a = [2, 1]; return a.sort((x, y) => x - y) === a; }', 'boolean'],
    ['{ const a = [3, 1, 2]; return a.sort((x, y) => { a.sort(); return x - y; }); }', 'number[]'],
  ],
  'Array.splice': [
    ['numbers().splice(1, 2, 9)', 'number[]'],
    ['numbers().splice(-1)', 'number[]'],
    ['numbers().splice(NaN, NaN, 1)', 'number[]'],
    ['numbers().splice(Infinity, 1)', 'number[]'],
    ['numbers().splice(0, -1)', 'number[]'],
    ['{ const a = numbers(); a.splice(1, 2 ** 32); return a; }', 'number[]'],
  ],
  'Array.unshift': [
    ['numbers().unshift()', 'number'],
    ['empty().unshift(1, 2)', 'number'],
  ],
  'ArrayLike.length': [
    ['{ const a: ArrayLike<string> = text(); return a.length; }', 'number'],
    ['{ const a: ArrayLike<number> = bytes(); return a.length; }', 'number'],
  ],
  'ArrayLike.[index]': [
    ['{ const a: ArrayLike<string> = text(); return a[1]; }', 'string | undefined'],
    ['{ const a: ArrayLike<number> = empty(); return a[0]; }', 'number | undefined'],
  ],
  'ArrayConstructor.new': [
    ['new Array<number>(3).fill(0)', 'number[]'],
    ['new Array(2).fill(text())', 'string[]'],
    ['new Array(0).fill(1)', 'number[]'],
    ['new Array<number>()', 'number[]'],
    ['new Array()', 'unknown[]'],
    ['new Array(-1).fill(0)', 'throws RangeError'],
    ['new Array(1.5).fill(0)', 'throws RangeError'],
    ['new Array(NaN).fill(0)', 'throws RangeError'],
    ['new Array(2 ** 32).fill(0)', 'throws RangeError'],
    ['{ const a = new Array<number[]>(2).fill(empty()); return a[0] === a[1]; }', 'boolean'],
  ],
  'ArrayConstructor.()': [
    ['Array(3).fill("-")', 'string[]'],
    ['Array<number>(2).fill(NaN)', 'number[]'],
    ['Array<number>()', 'number[]'],
    ['Array()', 'unknown[]'],
    ['Array(-1).fill(0)', 'throws RangeError'],
    ['Array(0.5).fill(0)', 'throws RangeError'],
  ],
  'ArrayConstructor.isArray': [
    ['Array.isArray(numbers())', 'boolean'],
    ['Array.isArray(bytes())', 'boolean'],
    ['Array.isArray("a".match(/a/))', 'boolean'],
    ['{ const a: unknown = rows(); return Array.isArray(a) ? a[0] : 0; }', 'unknown'],
    ['Array.isArray(undefined)', 'boolean'],
  ],
  'ArrayConstructor.from': [
    ['Array.from(numbers())', 'number[]'],
    ['Array.from(fixed())', 'number[]'],
    ['Array.from(text())', 'string[]'],
    ['Array.from(new Liar())', 'number[]'],
    ['Array.from(plain())', 'number[]'],
    ['Array.from(ages())', '[string, number][]'],
    ['Array.from(numbers(), (x, at) => `${x}${at}`)', 'string[]'],
    ['Array.from({ length: 3 })', 'unknown[]'],
    ['Array.from({ length: 2.9 }, (x, at) => at)', 'number[]'],
    ['Array.from({ length: -1 })', 'unknown[]'],
    ['Array.from({ length: NaN }, () => 1)', 'number[]'],
    ['{ const a = [1, 2, 3]; return Array.from(a, (x) => { a.pop(); return x; }); }', 'number[]'],
    [
      '{ const liar = new Liar(); try { Array.from(liar, () => { throw new Late("x"); }); } catch { return liar.left; } return -1; }',
      'number',
    ],
    ['Array.from(marks().values())', 'number[]'],
    ['Array.from({ length: 2 ** 53 })', 'throws RangeError'],
    ['{ const seen: { readonly length: number } = fixed(); return Array.from(seen); }', 'unknown[]'],
  ],
  'ArrayConstructor.of': [
    ['Array.of()', 'unknown[]'],
    ['Array.of(7)', 'number[]'],
    ['Array.of(...fixed())', 'number[]'],
    ['Array.of<number | undefined>(undefined)', '(number | undefined)[]'],
  ],
};
