/** No write of a verified program leaves a hole in an array, and a guarded write is in all else the write that was written. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { createEngine } from '../../runtime/index.ts';
import { outcomeOf, outcomeOfScript, plainScriptOf, scriptOf } from './verified.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
});

const hole = /^RangeError: an element at index \d+ would leave a hole in an array of length \d+/;
const noIndex = /^RangeError: \S+ is not an index of an array$/;
const program = (body: string, before = ''): string => `${before}
export function outcome(): string {
  ${body}
}
`;

describe('stops a write', () => {
  it.each<readonly [string, RegExp, string]>([
    ['far past the end', hole, 'const a: number[] = []; a[3] = 1;'],
    ['one past the place after the last', hole, 'const a = [1, 2]; a[3] = 1;'],
    ['before the first', noIndex, 'const a = [1]; const i = -1; a[i] = 1;'],
    ['at a fraction', noIndex, 'const a = [1, 2]; a[0.5] = 1;'],
    ['at no number', noIndex, 'const a = [1, 2]; a[NaN] = 1;'],
    ['at infinity', noIndex, 'const a = [1, 2]; a[Infinity] = 1;'],
    [
      'whose value takes elements away',
      hole,
      'const a = [1, 2, 3]; const take = () => { a.pop(); a.pop(); return 1; }; a[2] = take();',
    ],
    [
      'whose value takes elements away on one side of an operator',
      hole,
      'const a = [true, true, true]; const take = () => { a.length > 0 && a.pop(); a.pop(); return 1; }; const i = 2; a[i] = take() === 1;',
    ],
    [
      'whose value takes elements away in a spread',
      hole,
      'const a = [{ n: 1 }, { n: 2 }, { n: 3 }]; const take = () => { a.pop(); a.pop(); return { n: 4 }; }; const i = 2; a[i] = { ...take() };',
    ],
    ['that adds', hole, 'const a: number[] = [1]; const i = 2; if (a[i] === undefined) a[i] ??= 3;'],
    ['of a default', hole, 'const a: (number | undefined)[] = []; a[1] ??= 3;'],
    ['of another default', hole, 'const a: (number | undefined)[] = []; a[1] ||= 3;'],
    [
      'that adds after elements were taken away',
      hole,
      'const a = [1, 2, 3]; const take = () => { a.pop(); a.pop(); return 1; }; const i = 2; if (a[i] !== undefined) a[i] += take();',
    ],
    ['of a pattern', hole, 'const a: number[] = []; [a[1]] = [1] as const;'],
    ['of a pattern with a default', hole, 'const a: number[] = []; const b: readonly [number?] = []; [a[1] = 3] = b;'],
    ['of a pattern of an object', hole, 'const a: number[] = []; ({ x: a[1] } = { x: 1 });'],
    ['of a nested pattern', hole, 'const a: number[] = []; ({ x: [a[1]] } = { x: [1] as const });'],
    ['of the rest of a pattern', hole, 'const a: number[][] = []; [...a[1]] = [1, 2];'],
    ['of a loop', hole, 'const a: number[] = []; for (a[1] of [1]) break;'],
    ['of a loop with a pattern', hole, 'const a: number[] = []; for ([a[1]] of [[1] as const]) break;'],
    ['through an element', hole, 'const a: number[][] = [[]]; const row = a[0]; if (row) row[2] = 1;'],
    ['through a narrowed element', hole, 'const a: number[][] = [[]]; if (a[0]) a[0][2] = 1;'],
    ['through a type of numbers', hole, 'const a: { [i: number]: number } = [1]; a[2] = 1;'],
    [
      'to what may also be bytes',
      hole,
      'const f = (a: Uint8Array | number[]) => { a[2] = 1; }; f(new Uint8Array(1)); f([]);',
    ],
    [
      'in a generic function',
      hole,
      'const f = <A extends number[]>(a: A) => { a[2] = 1; }; const none: number[] = []; f(none);',
    ],
    ['past the optional elements of a tuple', hole, 'const t: [number, number?, number?] = [1]; t[2] = 3;'],
    [
      'at an index of several',
      hole,
      'const f = (i: 1 | 5) => { const t: [number, ...number[]] = [1]; t[i] = 3; }; f(5);',
    ],
    [
      'to an inherited field',
      hole,
      'class A { readonly items: number[] = []; put(i: number): void { this.items[i] = 1; } } new A().put(2);',
    ],
    ['in parentheses', hole, 'const a: number[] = []; (a[2]) = 1;'],
    [
      'where the program has the name of the guard, spelt otherwise',
      hole,
      String.raw`const a: number[] = []; const f = (\u0073kerry_write: (a: number[], i: number, v: number) => number) => { const g = () => 1; a[2] = g(); return skerry_\u0077rite; }; f((_a, _i, v) => v);`,
    ],
    ['at a text of a number', hole, "const a: number[] = []; a['3'] = 1;"],
    ['at a text of no index', noIndex, "const a: number[] = []; const i: '5' | '-1' = '-1'; a[i] = 1;"],
    ['to an array whose type is found later', hole, 'const a = []; a[2] = 1; if (a.length === 9) return a.join();'],
    ['after return', hole, 'const a: number[] = []; const f = (): number => { return(a)[2] = 1; }; f();'],
  ])('%s', async (_what, message, body) => {
    await expect(outcomeOf(engine, program(`${body}\n  return 'it was written';`))).resolves.toMatch(message);
  });
  it('in an async function and a generator', async () => {
    const body = (f: string): string =>
      `export async function outcome(): Promise<string> { const a: number[] = []; ${f} return 'it was written'; }`;
    await expect(outcomeOf(engine, body('a[await Promise.resolve(2)] = await Promise.resolve(1);'))).resolves.toMatch(
      hole,
    );
    await expect(
      outcomeOf(
        engine,
        body('function* g(): Generator<number, void, number> { a[2] = yield 1; } const i = g(); i.next(1); i.next(1);'),
      ),
    ).resolves.toMatch(hole);
  });
});

describe('lets a write be', () => {
  const log = `const log: string[] = [];
const say = <T>(name: string, value: T): T => { log.push(name); return value; };`;
  it.each<readonly [string, string, string]>([
    ['that appends', '1,2', 'const a = [1]; a[1] = 2; return a.join();'],
    ['that appends at the length', '1,2', 'const a = [1]; a[a.length] = 2; return a.join();'],
    ['over an element', '1,5', 'const a = [1, 2]; const v = a[1] = 5; return v === 5 ? a.join() : "";'],
    ['of undefined', '2', 'const a: (number | undefined)[] = [1, undefined]; a[1] = undefined; return `${a.length}`;'],
    ['of a tuple', '2,1', 'const t: [number, number] = [1, 2]; [t[0], t[1]] = [t[1], t[0]]; return t.join();'],
    [
      'of a swap',
      '2,1',
      'const a: number[] = [1, 2]; const [x, y] = a; if (x === undefined || y === undefined) return ""; [a[0], a[1]] = [y, x]; return a.join();',
    ],
    ['to bytes', '1,0', 'const b = new Uint8Array(2); b[0] = 1; b[7] = 1; b[-1] = 1; return b.join();'],
    [
      'to a record',
      '{"5":1,"k":2}',
      'const r: Record<string, number> = {}; r["k"] = 2; r[5] = 1; return JSON.stringify(r) ?? "";',
    ],
    [
      'to a record of numbers',
      '{"5":1}',
      'const r: { [n: number]: number } = {}; r[5] = 1; return JSON.stringify(r) ?? "";',
    ],
    [
      'with steps',
      '3,1|2,2',
      'const a = [2, 2]; const i = 0; const j = 1; if (a[i] === undefined) return ""; const x = a[i]++; if (a[j] === undefined) return ""; const y = a[j]--; return `${a.join()}|${x},${y}`;',
    ],
    [
      'with a step first',
      '3|3',
      'const a = [2]; const i = 0; if (a[i] === undefined) return ""; const x = ++a[i]; return `${a.join()}|${x}`;',
    ],
    [
      'of a default that is not needed',
      '7',
      'const a: (number | undefined)[] = [7]; a[0] ??= 1; a[5] &&= 1; return a.join();',
    ],
    ['of a default', '7,1', 'const a: (number | undefined)[] = [7]; a[1] ??= 1; return a.join();'],
    [
      'with operators',
      '14,8',
      'const a: number[] = [7, 3]; const i = 0; const j = 1; if (a[i] !== undefined) a[i] *= 2; if (a[j] !== undefined) a[j] += Math.max(5, 1); return a.join();',
    ],
    [
      'of several in one',
      '4,4',
      'const a: number[] = [1]; const b: number[] = [2]; a[0] = b[0] = 4; return `${a.join()},${b.join()}`;',
    ],
    ['with a comma', '9', 'const a = [1]; let n = 0; a[(n += 1, 0)] = 9; return n === 1 ? a.join() : "";'],
    ['at texts of numbers', '1,2', "const a: number[] = []; a['0'] = 1; a['1'] = 2; return a.join();"],
    ['over lines', '9', 'const a = [1];\n  a\n    [ // first\n    0 /* it */ ]\n    = 9;\n  return a.join();'],
    [
      'with a name of the compiler',
      '9',
      'const skerry_index = 1; const skerry_write = 2; const skerry = 3; const a = [1]; const f = () => 9; a[0] = f(); a[0] = 9; return skerry_index + skerry_write + skerry === 6 ? a.join() : "";',
    ],
  ])('%s', async (_what, outcome, body) => {
    await expect(outcomeOf(engine, program(body))).resolves.toBe(outcome);
  });
  it.each<readonly [string, string, string]>([
    ['a write', 'a i v', 'say("a", [1])[say("i", 0)] = say("v", 1);'],
    [
      'a compound write',
      'a i v',
      'const one: [number, ...number[]] = [1]; const f = (): [number, ...number[]] => say("a", one); f()[say("i", 0 as const)] += say("v", 1);',
    ],
    ['a pattern', 'v a i b j', '[say("a", [1])[say("i", 0)], say("b", [1])[say("j", 0)]] = say("v", [1, 2] as const);'],
    ['a write of writes', 'a i b j v', 'say("a", [1])[say("i", 0)] = say("b", [1])[say("j", 0)] = say("v", 1);'],
    ['an index that writes', 'a b j v', 'const b = [0]; say("a", [1])[say("b", b)[say("j", 0)] = 0] = say("v", 1);'],
  ])('evaluates the parts of %s once, in their order', async (_what, order, body) => {
    await expect(outcomeOf(engine, program(`${body}\n  return log.join(' ');`, log))).resolves.toBe(order);
  });
});

describe('does what the write would have done, for every combination of parts:', () => {
  const arrays = ['a', '(a)', 'grid[say("g", 0 as const)]', 'new Holder(a).items'];
  const indices = ['0', 'i', 'i + 1', '(say("c", 0), i)', 'a.length', 'box.n'];
  const values = ['"v"', 'say("v", "v")', 'a[0] ?? `${i}`', '(a[0] = say("w", "w"))', '(a.pop(), a.push("q"), "v")'];
  const forms: readonly (readonly [string, (target: string, value: string) => string])[] = [
    ...['=', '+=', '??=', '||=', '&&='].map(
      (operator) => [operator, (target: string, value: string) => `use(${target} ${operator} ${value});`] as const,
    ),
    ['a pattern', (target, value) => `[${target}] = [${value}] as const;`],
    ['a pattern of an object', (target, value) => `({ x: ${target} } = { x: ${value} });`],
    ['a default', (target, value) => `[${target} = ${value}] = none;`],
    ['a loop', (target, value) => `for (${target} of [${value}, "z"]) use("loop");`],
  ];
  it.each(forms)('%s', async (_what, form) => {
    const cases = arrays.flatMap((array) =>
      indices.flatMap((index) => values.map((value) => form(`${array}[${index}]`, value))),
    );
    const functions = cases.map(
      (body, at) =>
        `function f${at}(): void { const a: string[] = ['x', 'y']; const box = { a, n: 1 }; const grid: [string[]] = [a]; const i: number = 1; ${body} log.push(a.join()); use([box, grid, i, a.length].length.toString()); }`,
    );
    const text = `const log: string[] = [];
const say = <T>(name: string, value: T): T => { log.push(name); return value; };
const use = (value: string | undefined): void => { log.push(value ?? 'nothing'); };
const none: readonly [string?] = [];
class Holder { readonly items: string[]; constructor(items: string[]) { this.items = items; } }
${functions.join('\n')}
const attempt = (f: () => void): void => { try { f(); } catch (error) { log.push(String(error)); } };
export function outcome(): string {
  use(String([say, none, Holder].length));
  for (const f of [${cases.map((_, at) => `f${at}`).join()}]) attempt(f);
  return log.join(';');
}
`;
    const [guarded, plain] = await Promise.all([scriptOf(text), plainScriptOf(text)]);
    const [outcome, expected] = [guarded, plain].map(({ code }) => outcomeOfScript(engine, code).split(';'));
    expect(outcome?.length).toBeGreaterThan(cases.length);
    expect(outcome).toEqual(expected);
  });
});

it('asks the array in place where nothing can run meanwhile, and not at all where there is no need', async () => {
  const { code } = await scriptOf(
    program(`const a = [1]; const t: [number, number] = [1, 2]; const b = new Uint8Array(1); const i: number = a.length; a[0] = 4;
  a[i] = 5; t[1] = 6; b[i] = 7; return '';`),
  );
  expect(code).toMatch(/a\[i >>> 0 === i && i <= a\.length \? i : \w+\(a, i\)\] = 5;/);
  expect(code).toMatch(/a\[0\] = 4;/);
  expect(code).toMatch(/t\[1\] = 6;/);
  expect(code).toMatch(/b\[i\] = 7;/);
});

it('keeps every place, on lines with guards too', async () => {
  const lines = [
    '  const a: number[] = [1]; const at = (n: number): number => n;',
    '  a[at(1)] = at(2); a[a.length] = at(3); const b = at(4);',
    '  [a[at(5)]] = [at(6)] as const; if (a[1]) a[1] += at(7); return `${b}${at(8)}`;',
    '  a',
    '    [at(9)]',
    '    = at(10); at(11);',
  ];
  const text = `export function outcome(): string {\n${lines.join('\n')}\n  return '';\n}\nexport const after = 1;\n`;
  const { code, sourceMap } = await scriptOf(text.replace('return `', 'if (b) return `'));
  const map = new TraceMap(sourceMap);
  const written = text.replace('return `', 'if (b) return `').split('\n');
  expect(map.sourcesContent?.[map.sources.indexOf('example/program.ts')]).toBe(written.join('\n'));
  const emitted = code.split('\n');
  for (let n = 1; n <= 11; n++) {
    const call = `at(${n})`;
    const [line, column] = placeOf(emitted, call);
    const [writtenLine, writtenColumn] = placeOf(written, call);
    expect([call, originalPositionFor(map, { line: line + 1, column })]).toMatchObject([
      call,
      { source: 'example/program.ts', line: writtenLine + 1, column: writtenColumn },
    ]);
  }
});

function placeOf(lines: readonly string[], what: string): readonly [number, number] {
  const line = lines.findIndex((text) => text.includes(what));
  return [line, (lines[line] ?? '').indexOf(what)];
}
