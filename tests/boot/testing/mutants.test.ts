/** Faults put into a small service, each of another kind: each is found, and told by a short conversation. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedImage } from '../../../boot/open-image.ts';
import { testImage } from '../../../boot/testing/campaign.ts';
import { mutant, verifiedShelf } from './world.ts';

let shelf: LoadedImage;
beforeAll(async () => {
  shelf = await verifiedShelf();
});

interface Mutant {
  readonly what: string;
  readonly text: string;
  /** Besides; in the same way. */
  readonly also?: readonly [string, string];
  readonly replaced: string;
  readonly kind: string;
  readonly message: RegExp;
  /** Things that the peers do in the shrunk conversation. */
  readonly steps: readonly RegExp[];
}

const never = 'await new Promise(() => {});';
const mutants: readonly Mutant[] = [
  {
    what: 'forgets to answer an empty name',
    text: "if (heard.name === '') end = heard.next.missing();",
    replaced: `if (heard.name === '') ${never}`,
    kind: 'silent',
    message: /never answers shelf\S* after get in Start/,
    steps: [/connects/, /says get \{ name: "" \}/],
  },
  {
    what: 'stays waiting when a block is large',
    text: 'const { byteLength } = heard.block;',
    replaced: `const { byteLength } = heard.block; if (byteLength > 100) ${never}`,
    kind: 'silent',
    message: /after put in Start/,
    steps: [/connects/, /says put .*a block of 1\d\d bytes/],
  },
  {
    what: 'answers twice',
    text: 'end = heard.next.kept({ byteLength });',
    replaced: 'heard.next.kept({ byteLength }); end = heard.next.kept({ byteLength });',
    kind: 'fault',
    message: /^(contract|ownership|crash): /,
    steps: [/connects/, /says put \{ block: an empty block, name: "" \}/, /says yes/],
  },
  {
    what: 'answers with a message of another state',
    text: 'end = heard.next.full({ block: heard.block });\n        break;',
    replaced: 'end = heard.next.missing();\n        break;',
    kind: 'fault',
    message: /Putting sent missing|contract: /,
    steps: [/connects/, /says put/, /says no \{ why: "full" \}/],
  },
  {
    what: 'answers with a field of another type',
    text: 'heard.next.kept({ byteLength })',
    replaced: "heard.next.kept({ byteLength: 'many' })",
    kind: 'fault',
    message: /contract: .*byteLength/,
    steps: [/connects/, /says put/, /says yes/],
  },
  {
    what: 'throws on an empty name',
    text: 'const answer = await door.ask',
    replaced: "if (heard.name === '') throw new Error('there is no name'); const answer = await door.ask",
    kind: 'fault',
    message: /crash: Error: there is no name/,
    steps: [/connects/, /says put \{ block: an empty block, name: "" \}/],
  },
  {
    what: 'throws when the gate is gone',
    text: 'drop(heard.next.full({ block: heard.block }));\n          return;',
    replaced: "throw new Error('there is no gate');",
    kind: 'fault',
    message: /crash: Error: there is no gate/,
    steps: [/gate\S* (will be )?closed|gate\S* is closed/, /says put/],
  },
  {
    what: 'throws when a client goes after something was put',
    text: "case 'closed':\n        drop(door);",
    replaced: "case 'closed': if (hasPut) throw new Error('something was put'); drop(door);",
    also: ['const { byteLength } = heard.block;', 'const { byteLength } = heard.block; hasPut = true;'],
    kind: 'fault',
    message: /crash: Error: something was put/,
    steps: [/connects/, /says put/, /says yes/, /is closed by the peer/],
  },
  {
    what: 'keeps a block that it should drop',
    text: 'drop(heard.block);\n          end',
    replaced: 'kept.push(heard.block); end',
    kind: 'leak',
    message: /a block \(3 times: 0, 1, 2, 3\)/,
    steps: [/connects/, /says put/],
  },
  {
    what: 'keeps the gate when a client has closed',
    text: "case 'closed':\n        drop(door);",
    replaced: "case 'closed': kept.push(door);",
    kind: 'leak',
    message: /Imp<Gate, 'Start'>/,
    steps: [/connects/],
  },
  {
    what: 'keeps an end that it was lent',
    text: 'heard.bell.ring({ times: heard.times.length });',
    replaced: 'kept.push(heard.bell);',
    kind: 'leak',
    message: /Imp<Bell, 'Start'>/,
    steps: [/connects/, /says lend \{ bell: a new end, times: \[\] \}/],
  },
  {
    what: 'computes for ever',
    text: 'heard.bell.ring({ times: heard.times.length });',
    replaced: 'for (let count = 0; count !== heard.times.length; count += 2); heard.bell.ring({ times: 1 });',
    kind: 'fault',
    message: /turn: a turn took longer than 50 ms/,
    steps: [/connects/, /says lend .*times: \[0\]/],
  },
  {
    what: 'uses a block that it gave away',
    text: 'end = heard.next.full({ block: heard.block });\n        break;',
    replaced: 'end = heard.next.full({ block: heard.block }); heard.block.text(); break;',
    kind: 'fault',
    message: /ownership: |crash: /,
    steps: [/connects/, /says put/, /says no/],
  },
];

describe('a mutant', () => {
  it.each(mutants)('$what', async ({ text, replaced, also, kind, message, steps }) => {
    const found = await testImage(await mutant(shelf, [text, replaced], also), { seed: 7, runs: 40 });
    const finding = found.findings.find((one) => one.kind === kind && message.test(one.message));
    expect(finding, JSON.stringify(found.findings, null, 1)).toBeDefined();
    const said = (finding?.trace ?? []).filter(({ who }) => who === 'peer').map((line) => line.text);
    for (const step of steps)
      expect(
        said.some((line) => step.test(line)),
        `${step} in\n${said.join('\n')}`,
      ).toBe(true);
    expect(said.length, said.join('\n')).toBeLessThanOrEqual(steps.length + 1);
  });
});

describe('the shelf itself', () => {
  it('is seen whole, and nothing is found', async () => {
    const { coverage, findings, allowed } = await testImage(shelf, { seed: 1, runs: 100 });
    expect({ findings, allowed }).toEqual({ findings: [], allowed: [] });
    expect(coverage.flatMap(({ end, missed }) => missed.map((text) => `${end}: ${text}`))).toEqual([]);
    expect(coverage.map(({ end, process }) => `${process} ${end}`)).toEqual([
      'uses gate',
      'serves shelf',
      'uses Bell (carried; the process uses it)',
    ]);
  });

  it('is tested in the same way with the same seed, and in another with another', async () => {
    const broken = await mutant(shelf, [
      "if (heard.name === '') end",
      "if (heard.name === '/a') throw new Error('absolute'); if (heard.name === '') end",
    ]);
    const [one, same, other] = [
      await testImage(broken, { seed: 3, runs: 40 }),
      await testImage(broken, { seed: 3, runs: 40 }),
      await testImage(broken, { seed: 4, runs: 40 }),
    ];
    expect(one.findings.map(({ message }) => message)).toEqual(['crash: Error: absolute']);
    expect(same).toEqual(one);
    expect(other.findings[0]?.run).not.toBe(one.findings[0]?.run);
  });

  it('takes a fault for meant only when its text is allowed', async () => {
    const broken = await mutant(shelf, [
      "if (heard.name === '') end",
      "if (heard.name === '') throw new Error('no name'); if (heard.name === '') end",
    ]);
    const allowed = await testImage(broken, { seed: 1, runs: 40, allowed: ['no name'] });
    expect([allowed.findings, allowed.allowed]).toEqual([[], ['no name']]);
    const other = await testImage(broken, { seed: 1, runs: 40, allowed: ['another text'] });
    expect(other.findings.map(({ message }) => message)).toEqual(['crash: Error: no name']);
  });
});
