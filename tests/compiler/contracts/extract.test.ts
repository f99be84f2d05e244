/** State machines as they are read off types: numbering, shapes, digests, imported and extended interfaces. */
import { describe, expect, test } from 'vitest';
import type { Shape } from '../../../abi/index.ts';
import { Workbench } from '../check-example.ts';
import { emptyMain, header, manifestOf, sent, tableIn } from './tables.ts';

const workbench = new Workbench();
const echo =
  "export interface Echo extends Contract {\n  Zero: { server: { pong: Msg<{ text: string }, 'Start'>; refuse: Msg<{}, 'End'> } };\n  Start: { client: { ping: Msg<{ times: number; text: string }, 'Zero'>; bye: Msg<{}, 'End'> } };\n  End: {};\n}\n";

test('states and messages are numbered by name, Start first', () => {
  expect(tableIn(workbench, echo, 'Echo')).toEqual({
    name: 'Echo',
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    states: [
      { name: 'Start', speaker: 'client', next: [1, 2, -1, -1] },
      { name: 'End', speaker: 'nobody', next: [-1, -1, -1, -1] },
      { name: 'Zero', speaker: 'server', next: [-1, -1, 0, 1] },
    ],
    messages: [
      { name: 'bye', speaker: 'client', fields: [] },
      {
        name: 'ping',
        speaker: 'client',
        fields: [
          { name: 'text', optional: false, shape: { kind: 'string' } },
          { name: 'times', optional: false, shape: { kind: 'number' } },
        ],
      },
      { name: 'pong', speaker: 'server', fields: [{ name: 'text', optional: false, shape: { kind: 'string' } }] },
      { name: 'refuse', speaker: 'server', fields: [] },
    ],
    queueBound: 1,
  });
});

const string: Shape = { kind: 'string' };
const literals = (...values: readonly (string | number)[]): Shape => ({
  kind: 'union',
  members: values.map((value) => ({ kind: 'literal', value })),
});
const shapes: readonly (readonly [string, Shape, string?])[] = [
  ['boolean', { kind: 'boolean' }],
  ['true', { kind: 'literal', value: true }],
  ['bigint', { kind: 'bigint' }],
  ['null', { kind: 'null' }],
  ['undefined', { kind: 'undefined' }],
  ["'b' | 'a'", literals('a', 'b')],
  ['2 | 10', literals(10, 2)],
  ['string | boolean', { kind: 'union', members: [{ kind: 'boolean' }, string] }],
  ['boolean | undefined', { kind: 'union', members: [{ kind: 'boolean' }, { kind: 'undefined' }] }],
  ['readonly string[]', { kind: 'array', element: string }],
  ['readonly [string, number]', { kind: 'tuple', elements: [string, { kind: 'number' }] }],
  ['readonly []', { kind: 'tuple', elements: [] }],
  ['Block', { kind: 'block' }],
  ['Parcel', { kind: 'parcel' }],
  ['Imp<Echo>', { kind: 'endpoint', side: 'Imp', contract: 'Echo', state: 'Start' }, echo],
  ["Exp<Echo, 'Zero'>", { kind: 'endpoint', side: 'Exp', contract: 'Echo', state: 'Zero' }, echo],
  ['Listener<Echo>', { kind: 'listener', contract: 'Echo' }, echo],
  ['Connector<Echo>', { kind: 'connector', contract: 'Echo' }, echo],
  ["Pick<DiskEntry, 'name'>", { kind: 'record', fields: [{ name: 'name', optional: false, shape: string }] }],
  ['{ a?: string }', { kind: 'record', fields: [{ name: 'a', optional: true, shape: string }] }],
  [
    '{ a?: string | undefined }',
    {
      kind: 'record',
      fields: [{ name: 'a', optional: true, shape: { kind: 'union', members: [string, { kind: 'undefined' }] } }],
    },
  ],
  [
    '{ a: string } & { b: null }',
    {
      kind: 'record',
      fields: [
        { name: 'a', optional: false, shape: string },
        { name: 'b', optional: false, shape: { kind: 'null' } },
      ],
    },
  ],
];
const shapeCases = shapes.map(([type, shape, before = '']) => ({ type, shape, before }));
test.each(shapeCases)('the shape of $type', ({ type, shape, before }) => {
  const table = tableIn(workbench, sent(type, before), 'Sent');
  expect(table.messages[0]?.fields).toEqual([{ name: 'it', optional: false, shape }]);
});

test('an optional field is optional, and its shape does not say undefined', () => {
  const text = sent('string').replace('it:', 'it?:');
  expect(tableIn(workbench, text, 'Sent').messages[0]?.fields).toEqual([{ name: 'it', optional: true, shape: string }]);
  const block = sent('Block').replace('it:', 'it?:');
  expect(tableIn(workbench, block, 'Sent').messages[0]?.fields).toEqual([
    { name: 'it', optional: true, shape: { kind: 'block' } },
  ]);
});

test('of a union of records the larger stand first, so that the first that fits takes all', () => {
  const table = tableIn(workbench, sent('{ a: string } | { a: string; b: number }'), 'Sent');
  expect(table.messages[0]?.fields[0]?.shape).toMatchObject({
    members: [{ fields: [{ name: 'a' }, { name: 'b' }] }, { fields: [{ name: 'a' }] }],
  });
});

describe('digests', () => {
  const digest = (text: string, name = 'Sent'): string => tableIn(workbench, text, name).digest;
  test.each([
    ['the order of a union', sent("'a' | 'b'"), `export type Before = 'b' | 'a';\n${sent("'b' | 'a'")}`],
    ['the order of fields', sent('{ a: string; b: number }'), sent('{ b: number; a: string }')],
    [
      'readonly fields and names of types',
      sent('{ a: string }'),
      sent('A', 'interface A {\n  readonly a: string;\n}\n'),
    ],
    ['comments', sent('string'), sent('string', '/** About nothing. */\n')],
  ])('do not depend on %s', (_, one, other) => {
    expect(digest(one)).toBe(digest(other));
  });
  test.each([
    ['a field', sent('string'), sent('number')],
    ['that a field may miss', sent('string'), sent('string').replace('it:', 'it?:')],
    ['the name of the contract', sent('string'), sent('string').replace('Sent', 'Sent2')],
    ['a contract that is mentioned', sent('Imp<Echo>', echo), sent('Imp<Echo>', echo.replace('times', 'count'))],
  ])('depend on %s', (what, one, other) => {
    expect(digest(one)).not.toBe(digest(other, what === 'the name of the contract' ? 'Sent2' : 'Sent'));
  });
  test('are the same for two contracts that mention each other, wherever one begins', () => {
    const ring =
      "export interface A extends Contract {\n  Start: { client: { a: Msg<{ b: Imp<B> }, 'Start2'> } };\n  Start2: { server: { back: Msg<{}, 'Start'> } };\n}\nexport interface B extends Contract {\n  Start: { client: { b: Msg<{ a: Imp<A> }, 'Start2'> } };\n  Start2: { server: { back: Msg<{}, 'Start'> } };\n}\n";
    expect(digest(ring, 'A')).toBe(digest(ring, 'A'));
    expect(digest(ring, 'A')).not.toBe(digest(ring, 'B'));
  });
  test('of a device are the same in every program', () => {
    const needs = (before: string): string =>
      `${before}import type { Connector, DiskDevice } from 'skerry';\nexport default async function main(_: { readonly disk: Connector<DiskDevice> }): Promise<void> {}\n`;
    const [plain, other] = [needs(''), needs("export type First = 'io-error' | 'exists' | 'other';\n")].map(
      (text) => manifestOf(workbench, text).contracts,
    );
    expect(plain?.map((table) => table.name)).toEqual(['DiskDevice']);
    expect(plain).toEqual(other);
  });
});

test('imported, renamed and extended contracts are read through the checker', () => {
  const { contracts } = manifestOf(workbench, {
    'main.ts': `import type { Imp } from 'skerry';\nimport type { Named as Renamed } from './named.ts';\nexport type Used = Imp<Renamed>;\n${emptyMain}`,
    'named.ts': "import type { Echo } from './echo.ts';\nexport interface Named extends Echo {}\n",
    'echo.ts': `${header}${echo}`,
  });
  expect(contracts.map((table) => [table.name, table.states.length])).toEqual([['Named', 3]]);
});

test('a contract that extends another may add messages of its own', () => {
  const text = `${echo}export interface More extends Echo {\n  Start: Echo['Start'] & { client: { more: Msg<{}, 'Zero'> } };\n}\n`;
  expect(tableIn(workbench, text, 'More').messages.map((message) => message.name)).toEqual([
    'bye',
    'more',
    'ping',
    'pong',
    'refuse',
  ]);
});

describe('contracts made of parts', () => {
  const stream =
    "export interface Stream<T> extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: { item: Msg<{ item: T }, 'Start'>; done: Msg<{}, 'End'> } };\n  End: {};\n}\n";
  const machine =
    "  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: { item: Msg<{ item: string }, 'Start'>; done: Msg<{}, 'End'> } };\n  End: {};\n";
  const plain = (name: string): string => `export interface ${name} extends Contract {\n${machine}}\n`;
  const made = (text: string) => tableIn(workbench, text, 'Made');

  test.each([
    ['a generic one, closed', `${stream}export interface Made extends Stream<string> {}\n`],
    [
      'one closed in two steps',
      `${stream}interface Texts<T extends string> extends Stream<T> {}\nexport interface Made extends Texts<string> {}\n`,
    ],
    ['one closed by its default', `${stream.replace('<T>', '<T = string>')}export interface Made extends Stream {}\n`],
    [
      'one with a state of its own',
      `${stream.replace('item: T', 'item: string')}export interface Made extends Stream<number> {\n  End: {};\n}\n`,
    ],
    [
      'states of an alias',
      "type Asked = { server: { item: Msg<{ item: string }, 'Start'>; done: Msg<{}, 'End'> } };\nexport interface Made extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: Asked;\n  End: {};\n}\n",
    ],
    [
      'a generic alias',
      "type Answer<T> = { item: Msg<{ item: T }, 'Start'>; done: Msg<{}, 'End'> };\nexport interface Made extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: Answer<string> };\n  End: {};\n}\n",
    ],
    [
      'intersected message sets',
      "type Item = { item: Msg<{ item: string }, 'Start'> };\ntype Done = { done: Msg<{}, 'End'> };\nexport interface Made extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: Item & Done };\n  End: {};\n}\n",
    ],
    [
      'interfaces of messages',
      "interface Item {\n  item: Msg<{ item: string }, 'Start'>;\n}\ninterface Answer extends Item {\n  done: Msg<{}, 'End'>;\n}\nexport interface Made extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: Answer };\n  End: {};\n}\n",
    ],
    [
      'picked messages',
      "type All = { item: Msg<{ item: string }, 'Start'>; done: Msg<{}, 'End'>; more: Msg<{}, 'End'> };\nexport interface Made extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: Pick<All, 'item' | 'done'> };\n  End: {};\n}\n",
    ],
    [
      'messages made of names',
      "type Named<N extends string> = { [K in N]: Msg<{}, 'End'> };\nexport interface Made extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: Named<'done'> & { item: Msg<{ item: string }, 'Start'> } };\n  End: {};\n}\n",
    ],
    [
      'two interfaces of states',
      "interface Answering {\n  Asked: { server: { item: Msg<{ item: string }, 'Start'>; done: Msg<{}, 'End'> } };\n  End: {};\n}\nexport interface Made extends Contract, Answering {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n}\n",
    ],
  ])('%s', (_, text) => {
    const table = made(text);
    expect({ ...table, digest: '' }).toEqual({ ...made(plain('Made')), digest: '' });
    expect(table.digest).toBe(made(plain('Made')).digest);
  });
  test('two that close one pattern differ in their fields', () => {
    const text = `${stream}export interface Made extends Stream<readonly [number, 'a' | 'b']> {}\nexport interface Other extends Stream<string> {}\n`;
    expect(made(text).messages).not.toEqual(tableIn(workbench, text, 'Other').messages);
    expect(made(text).digest).not.toBe(tableIn(workbench, text, 'Other').digest);
  });
});

test('messages shared by an alias are one message', () => {
  const text =
    "type Failed = { failed: Msg<{ reason: string }, 'Start'> };\nexport interface Two extends Contract {\n  Start: { client: { a: Msg<{}, 'A'>; b: Msg<{}, 'B'> } };\n  A: { server: Failed };\n  B: { server: Failed };\n}\n";
  expect(tableIn(workbench, text, 'Two').messages.map((message) => message.name)).toEqual(['a', 'b', 'failed']);
});

test('what a process only carries past is in no manifest; what it mentions through others is', () => {
  const { contracts } = manifestOf(
    workbench,
    `${header}${echo}${sent('Imp<Echo>')}${sent('string').replace('Sent', 'Unused')}export type Used = Exp<Sent>;\n${emptyMain}`,
  );
  expect(contracts.map((table) => table.name)).toEqual(['Echo', 'Sent']);
});
