/** What is no contract, beyond the examples of the rules: each with its code and place, and nothing else. */
import { describe, expect, test } from 'vitest';
import { Workbench } from '../check-example.ts';
import { codes, emptyMain, found, header, sent } from './tables.ts';

const workbench = new Workbench();
const echo =
  "interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\n";
const contract = (...states: readonly string[]): string =>
  `${header}export interface It extends Contract {\n${states.map((state) => `  ${state};\n`).join('')}}\n`;

describe('fields that cannot be exchanged', () => {
  test.each([
    ['object', 'SK3005'],
    ['never', 'SK3005'],
    ['void', 'SK3005'],
    ['7n', 'SK3005'],
    ['unique symbol', 'TS1330'],
    ['Set<string>', 'SK3005'],
    ['Promise<string>', 'SK3005'],
    ['RegExp', 'SK3005'],
    ['Error', 'SK3005'],
    ['ReadonlyMap<string, string>', 'SK3005'],
    ['ReadonlyArray<string[]>', 'SK3005'],
    ['readonly [a: string, b?: number]', 'SK3005'],
    ['readonly [string, ...(readonly number[])]', 'SK3005'],
    ['{ a: { b: () => void } }', 'SK3005'],
    ['new () => object', 'SK3005'],
    ['string | (() => void)', 'SK3005'],
    ["string & { readonly brand: 'id' }", 'SK3005'],
    ['{ readonly [name: string]: number }', 'SK3005'],
    ['typeof Symbol.iterator', 'SK3005'],
    ['{ a: readonly Block[] }', 'SK3007'],
    ['Block | Parcel', 'SK3007'],
    ['Imp<Echo> | undefined', 'SK3007'],
    ["Imp<Echo, 'Start' | 'Busy'>", 'SK3005'],
    ['{ readonly __proto__: null }', 'SK3008'],
  ])('%s', (type, code) => {
    expect(new Set(codes(workbench, header + echo + sent(type)))).toEqual(new Set([code]));
  });
  test('a type with too many parts is refused quickly', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `interface L${at + 1} {\n  a: L${at};\n  b: L${at};\n}\n`);
    expect(codes(workbench, `${header}interface L0 {\n  x: number;\n}\n${levels.join('')}${sent('L30')}`)).toEqual([
      'SK3005',
    ]);
  });
  test('types that contain each other', () => {
    const text = 'interface A {\n  b: B | null;\n}\ninterface B {\n  a?: A;\n}\n';
    expect(codes(workbench, header + text + sent('A'))).toEqual(['SK3006']);
  });
  test('the path says where', () => {
    const [diagnostic] = workbench.check(header + sent('{ list: readonly { call: () => void }[] }'));
    expect(diagnostic?.message).toBe('`send.it.list[].call` cannot be exchanged: it is a function');
  });
});

describe('members that are no states or messages', () => {
  test.each([
    [["Start: { client: { go: Msg<{}, 'End'> } }", 'End: never']],
    [["Start: { client: { go: Msg<{}, 'End'> } }", 'End: readonly []']],
    [["Start: { client: { go: Msg<{}, 'End'> } }", 'End(): void']],
    [["Start: { client: { go: Msg<{}, 'End'> } }", "'two words': {}", 'End: {}']],
    [["Start: { client: { go?: Msg<{}, 'End'> } }", 'End: {}']],
    [["Start: { client?: { go: Msg<{}, 'End'> } }", 'End: {}']],
    [["Start: { client: { go: Msg<{}, 'End'> | Msg<{ a: string }, 'End'> } }", 'End: {}']],
    [["Start: { client: { go: Msg<readonly string[], 'End'> } }", 'End: {}']],
    [["Start: { client: { go: Msg<{ a: string } | { b: string }, 'End'> } }", 'End: {}']],
    [["Start: { client: { go: Msg<Block, 'End'> } }", 'End: {}']],
    [["Start: { client: { go: Msg<() => void, 'End'> } }", 'End: {}']],
    [['Start: {}', '(): void']],
  ])('%j', (states) => {
    expect(new Set(codes(workbench, contract(...states)))).toEqual(new Set(['SK3002']));
  });
});

describe('machines that are wrong', () => {
  test('each fault is named once, where it stands', () => {
    expect(
      found(
        workbench,
        contract(
          "Start: { client: { a: Msg<{}, 'Mixed'>; b: Msg<{}, 'Nowhere'> } }",
          "Mixed: { client: { c: Msg<{}, 'Start'> }; server: { a: Msg<{}, 'Start'> } }",
        ),
      ),
    ).toEqual(['SK3004 3:43', 'SK3001 4:3', 'SK3010 4:55']);
  });
  test('a self-loop of a server', () => {
    const text = contract(
      "Start: { client: { a: Msg<{}, 'B'> } }",
      "B: { server: { b: Msg<{}, 'B'>; c: Msg<{}, 'Start'> } }",
    );
    expect(found(workbench, text)).toEqual(['SK3011 4:18']);
  });
  test('a state reached only from one that is unreachable', () => {
    const text = contract(
      "Start: { client: { a: Msg<{}, 'Start2'> } }",
      "Start2: { server: { b: Msg<{}, 'Start'> } }",
      "Lost: { client: { a: Msg<{}, 'Start2'>; d: Msg<{}, 'More'> } }",
      'More: {}',
    );
    expect(found(workbench, text)).toEqual(['SK3003 5:3', 'SK3003 6:3']);
  });
  test('one message, once with an optional field', () => {
    const text = contract(
      "Start: { client: { a: Msg<{ n: number }, 'B'> } }",
      "B: { server: { b: Msg<{}, 'C'> } }",
      "C: { client: { a: Msg<{ n?: number }, 'B'> } }",
    );
    expect(found(workbench, text)).toEqual(['SK3010 5:18']);
  });
  test.each(['hasOwnProperty', 'valueOf', '_', '__proto__', "'a-b'", "''"])('a message called %s', (name) => {
    expect(codes(workbench, contract(`Start: { client: { ${name}: Msg<{}, 'End'> } }`, 'End: {}'))).toEqual(['SK3009']);
  });
  test('an over endpoint and one whose holder must listen', () => {
    expect(codes(workbench, header + echo + sent("Exp<Echo, 'End'>"))).toEqual(['SK3012']);
    expect(codes(workbench, header + echo + sent("Imp<Echo, 'Busy'>"))).toEqual(['SK3012']);
  });
  test('a contract that carries itself out of turn', () => {
    const text = contract(
      "Start: { client: { a: Msg<{}, 'B'> } }",
      "B: { server: { b: Msg<{ end: Imp<It, 'B'> }, 'Start'> } }",
    );
    expect(codes(workbench, text)).toEqual(['SK3012']);
  });
});

describe('contracts that are none', () => {
  test.each([
    ['a type literal', "export type E = Imp<{ Start: { client: { a: Msg<{}, 'E'> } }; E: {} }>;\n"],
    ['an intersection', `${echo}export type E = Imp<Echo & { readonly x: 1 }>;\n`],
    ['the base itself', 'export type E = Connector<Contract>;\n'],
    ['an interface that only looks like one', 'interface Looks {\n  Start: {};\n}\nexport type E = Exp<Looks>;\n'],
  ])('%s', (_, text) => {
    expect(new Set(codes(workbench, header + text))).toEqual(new Set(['SK3013']));
  });
  test('a generic contract is refused where it is used, and is none before', () => {
    const text =
      "export interface G<T> extends Contract {\n  Start: { client: { a: Msg<{ it: T }, 'End'> } };\n  End: {};\n}\n";
    expect(codes(workbench, header + text)).toEqual([]);
    expect(found(workbench, `${header}${text}export type E = Imp<G<string>>;\n`)).toEqual(['SK3014 2:18']);
    for (const use of ['Imp<G<string>>', 'Listener<G<string>>', '<C extends G<string>>(c: Imp<C>) => void'])
      expect(codes(workbench, `${header}${text}export type E = ${use};\n`)).toEqual(['SK3014']);
    expect(found(workbench, `${header}${text}export interface H extends G<() => void> {}\n`)).toEqual(['SK3005 6:18']);
  });
  test('a union of message sets is none: only what is in all of them could be said', () => {
    const parts = "type A = { a: Msg<{}, 'End'> };\ntype B = { b: Msg<{}, 'End'> };\n";
    const state = (says: string): string =>
      `${header}${parts}export interface It extends Contract {\n  Start: ${says};\n  End: {};\n}\n`;
    for (const says of ['{ client: A | B }', '{ client: A } | { client: B }', '{ client: A } | {}'])
      expect(codes(workbench, state(says))).toEqual(['SK3002']);
    expect(codes(workbench, state('{ client: A & B }'))).toEqual([]);
  });
  test('what is in error already is not judged as well', () => {
    expect(codes(workbench, header + sent('Missing'))).toEqual(['TS2304']);
    expect(codes(workbench, header + sent('any'))).toEqual(['SK1201']);
  });
});

describe('channels of no known contract', () => {
  const uses = (text: string): readonly string[] =>
    codes(
      workbench,
      `import * as all from 'skerry';\nimport { channel, service } from 'skerry';\n${header}${echo}${text}`,
    );
  test.each([
    ['passed on', 'export const make = [channel];\n'],
    ['in a record', 'export const make = { channel };\n'],
    ['looked up by text', "export const make = all['service'];\n"],
    ['taken apart', 'const { service: other } = all;\nexport const make = other;\n'],
    [
      'inferred',
      'export const make = (): { readonly listener: Listener<Echo>; readonly connector: Connector<Echo> } => service();\n',
    ],
    ['exported', 'export default channel;\n'],
  ])('%s', (_, text) => {
    expect(uses(text)).toContain('SK3016');
  });
  test('named ones are fine, by any name', () => {
    expect(
      uses('export const make = () => all.service<Echo>();\nexport type Made = ReturnType<typeof channel>;\n'),
    ).toEqual([]);
  });
});

describe('two contracts of one name', () => {
  const a = `${header}export ${echo}`;
  const main = `${header}import type { Echo } from './a.ts';\nimport type { Box } from './b.ts';\nexport type Used = readonly [Imp<Echo>, Imp<Box>];\n${emptyMain}`;
  const b = (inner: string): string =>
    `${header}${inner}export interface Box extends Contract {\n  Start: { client: { give: Msg<{ it: Imp<Echo> }, 'End'> } };\n  End: {};\n}\n`;
  test('a different one behind another contract', () => {
    expect(codes(workbench, { 'main.ts': main, 'a.ts': a, 'b.ts': b(echo.replace('ping', 'pong2')) })).toEqual([
      'SK3015',
    ]);
  });
  test('an equal one is the same contract', () => {
    expect(codes(workbench, { 'main.ts': main, 'a.ts': a, 'b.ts': b(echo) })).toEqual([]);
  });
  test("one called like a device's", () => {
    const text = `${header}import type { ClockDevice as Real } from 'skerry';\n${echo.replace('Echo', 'ClockDevice')}export type Used = readonly [Imp<Real>, Imp<ClockDevice>];\n`;
    expect(found(workbench, text)).toEqual(['SK3015 3:11']);
  });
  test('in two processes they do not meet', () => {
    const process = (inner: string): string => `${header}${inner}export type Used = Imp<Echo>;\n${emptyMain}`;
    const files = { 'a/main.ts': process(echo), 'b/main.ts': process(echo.replace('ping', 'pang')) };
    expect(codes(workbench, files)).toEqual([]);
  });
});

test('a contract that two processes share is complained of once', () => {
  const main = `${header}import type { It } from '../it.ts';\nexport type Used = Imp<It>;\n${emptyMain}`;
  const files = {
    'a/main.ts': main,
    'b/main.ts': main,
    'it.ts': contract("Start: { client: { a: Msg<{}, 'Start'> } }"),
  };
  expect(codes(workbench, files)).toEqual(['SK3011']);
});

test('a file that could be taken for the library cannot be imported', () => {
  const fake = "const block: unique symbol = Symbol('block');\nexport interface Fake {\n  readonly [block]: true;\n}\n";
  const main = `${header}import type { Fake } from './abi/process.ts';\n${sent('Fake')}`;
  expect(codes(workbench, { 'main.ts': main, 'abi/process.ts': fake })).toContain('SK1101');
});
