/** Pages and pictures of contracts: nothing is left out, and in no picture does anything lie on a text. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractTable, StateTable } from '../../../abi/index.ts';
import {
  contractHtml,
  contractMarkdown,
  type DocumentedContract,
  documentContracts,
  layOut,
  machineSvg,
  type Rectangle,
  shapeText,
} from '../../../compiler/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function documented(given: string): readonly DocumentedContract[] {
  const found = documentContracts(given, { cwd: root });
  if (!found.ok) throw new Error(found.diagnostics.map(({ message }) => message).join('; '));
  return found.contracts;
}

const modules = [...readdirSync(`${root}/sips/contracts`).map((name) => `sips/contracts/${name}`), 'abi/devices.ts'];
const every = modules.flatMap(documented);

interface Segment {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

const isApart = (one: Rectangle, other: Rectangle): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

/** Does the line run through the inside of the rectangle? By clipping it (Liang and Barsky). */
function runsThrough({ from, to }: Segment, { x, y, width, height }: Rectangle): boolean {
  const inset = 1;
  let [first, last] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges = [
    [-dx, from.x - (x + inset)],
    [dx, x + width - inset - from.x],
    [-dy, from.y - (y + inset)],
    [dy, y + height - inset - from.y],
  ] as const;
  for (const [direction, room] of edges) {
    if (direction === 0 && room < 0) return false;
    if (direction < 0) first = Math.max(first, room / direction);
    if (direction > 0) last = Math.min(last, room / direction);
  }
  return first < last;
}

/** What lies on something else, in words. */
function flawsOf(table: ContractTable): readonly string[] {
  const { width, height, states, labels, lines } = layOut(table);
  const flaws: string[] = [];
  const all = [
    ...states.map((state) => ({ ...state, what: `the state ${state.name}` })),
    ...labels.map((label) => ({ ...label, what: `the label ${label.messages.join(' ')}` })),
  ];
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) if (!isApart(one, other)) flaws.push(`${one.what} lies on ${other.what}`);
    if (one.x < 0 || one.y < 0 || one.x + one.width > width || one.y + one.height > height)
      flaws.push(`${one.what} lies outside`);
    for (const { points } of lines) {
      for (const [at, to] of points.slice(1).entries()) {
        const from = points[at];
        if (from !== undefined && runsThrough({ from, to }, one)) flaws.push(`a line runs through ${one.what}`);
      }
    }
  }
  return flaws;
}

it('has pages of all contracts there are', () => {
  expect(every.length).toBeGreaterThanOrEqual(17);
});

describe.each(every.map((contract) => [contract.table.name, contract] as const))('%s', (name, contract) => {
  const { table } = contract;
  it('has a picture in which nothing lies on anything', () => {
    expect(flawsOf(table)).toEqual([]);
    const { states, labels, lines } = layOut(table);
    expect(states.map((state) => state.name)).toEqual(table.states.map((state) => state.name));
    const said = table.states.flatMap(({ next }) => next.filter((state) => state >= 0));
    expect(labels.flatMap(({ messages }) => messages)).toHaveLength(said.length);
    expect(lines.filter(({ arrow }) => arrow)).toHaveLength(labels.length);
  });

  it('has texts no wider than what is kept for them', () => {
    const { states, labels } = layOut(table);
    // A letter of a monospaced font is 0.6 of its size wide; the picture is written in 12.
    for (const state of states)
      expect(Math.max(state.name.length, 'client speaks'.length * (10 / 12)) * 7.2).toBeLessThan(state.width);
    for (const label of labels)
      for (const message of label.messages) expect(message.length * 7.2).toBeLessThan(label.width);
  });

  it('has a page on which all of it stands', () => {
    const page = contractMarkdown([contract], () => undefined);
    const html = contractHtml([contract]);
    for (const state of table.states) for (const text of [page, html]) expect(text).toContain(state.name);
    for (const message of table.messages) {
      expect(page).toContain(`| \`${message.name}\` |`);
      expect(html).toContain(`<code>${message.name}</code>`);
      for (const { name: field, shape } of message.fields)
        expect(page).toContain(`${field}: ${shapeText(shape).replaceAll('|', '\\|')}`);
    }
    expect(html).toContain(`aria-label="The states of ${name}"`);
  });
});

it('says what doc comments say, of the contract, a state and a message', () => {
  const [directory] = documented('sips/contracts/files.ts#Directory');
  const page = contractMarkdown(directory === undefined ? [] : [directory], () => undefined);
  expect(page).toContain('A directory. A path is names with `/` between');
  expect(page).toContain(
    '| `create` | `exclusive: boolean` `path: string` | `OpeningFile` | Makes an empty file and opens it;',
  );
  const [clock] = documented('sips/contracts/clock.ts');
  expect(clock?.say()).toBe('Time, for who is given it.');
  expect(clock?.say({ state: 'Sleeping' })).toBe('Drop the end to sleep no longer.');
  expect(clock?.say({ state: 'Start' })).toBe('');
  expect(clock?.say({ state: 'Start', message: 'now' })).toBe('');
  expect(clock?.say({ state: 'Telling', message: 'time', field: 'unixMs' })).toBe('');
});

it('lets nothing through that means something in HTML', () => {
  const table: ContractTable = {
    name: 'Odd',
    digest: '0',
    queueBound: 1,
    states: [
      { name: 'Start', speaker: 'client', next: [1] },
      { name: 'End', speaker: 'nobody', next: [-1] },
    ],
    messages: [
      {
        name: 'say',
        speaker: 'client',
        fields: [{ name: 'a', optional: true, shape: { kind: 'literal', value: '<b>&"' } }],
      },
    ],
  };
  const html = contractHtml([{ table, say: () => '<script>alert("x")</script>' }]);
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<b>');
  expect(html).toContain('a?: &quot;&lt;b&gt;&amp;\\&quot;&quot;');
  expect(machineSvg({ ...table, name: 'A"B<' })).not.toMatch(/A"B|B</);
});

/** Machines of any form, also those that no contract would have. */
const anyTable: fc.Arbitrary<ContractTable> = fc.integer({ min: 1, max: 9 }).chain((states) =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: states - 1 }),
        fc.integer({ min: 0, max: states - 1 }),
        fc.integer({ min: 1, max: 22 }),
      ),
      { maxLength: 16 },
    )
    .map((edges): ContractTable => {
      const ways = [...edges, ...Array.from({ length: states - 1 }, (_, index) => [index, index + 1, 5] as const)];
      const messages = ways.map(([, , length], index) => ({
        name: `m${index}`.padEnd(length, 'x'),
        speaker: 'client' as const,
        fields: [],
      }));
      const table = (state: number): StateTable => ({
        name: `State${state}`,
        speaker: ways.some(([from]) => from === state) ? 'client' : 'nobody',
        next: ways.map(([from, to]) => (from === state ? to : -1)),
      });
      return {
        name: 'Any',
        digest: '',
        queueBound: 1,
        messages,
        states: Array.from({ length: states }, (_, index) => table(index)),
      };
    }),
);

it('draws any machine so', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(flawsOf(table)).toEqual([]);
    }),
    { numRuns: 300, seed: 16 },
  );
});
