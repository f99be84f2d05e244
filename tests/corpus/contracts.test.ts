/**
 * Pairs of versions of a contract: what `skerry contract diff` says of them, and what comes of it when they speak.
 *
 * For each direction all conversations up to a length are played by two processes on the real kernel and engine, the one built on
 * the old version, the other on the new. Compatible: all of them come to their end, every field as it was said. Not compatible:
 * the two are joined nevertheless, past the linker and past the kernel's grant, and some conversation goes wrong.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type ContractVersion, readContracts } from '../../compiler/driver/contracts.ts';
import { type DiffReason, diffContracts } from '../../compiler/index.ts';
import { createEngine, type QuickJSEngine } from '../../runtime/index.ts';
import { contractPairs } from './contract-pairs.ts';
import { playTalks } from './play.ts';

const pairs = contractPairs();
let engine: QuickJSEngine;
const contracts = new Map<string, ContractVersion>();

/** The last that a file declares is what the pair is about. */
const mainOf = (path: string): string =>
  [...readFileSync(path, 'utf8').matchAll(/^export interface (\w+) /gm)].at(-1)?.[1] ?? '';

beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
  const paths = pairs.flatMap((pair) => [pair.old, pair.new]);
  for (const { given, contracts: found, diagnostics } of readContracts(paths, '/')) {
    expect(diagnostics, given).toEqual([]);
    const main = found.find(({ name }) => name === mainOf(given));
    if (main !== undefined) contracts.set(given, main);
  }
});

const versionOf = (path: string): ContractVersion => {
  const found = contracts.get(path);
  if (found === undefined) throw new Error(`${path} has no contract`);
  return found;
};

test('there are enough pairs, each contract well formed', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  expect(contracts.size).toBe(pairs.length * 2);
});

test.each(pairs)('$name: $shows', (pair) => {
  const [older, newer] = [`${pair.old}#${mainOf(pair.old)}`, `${pair.new}#${mainOf(pair.new)}`];
  const diff = diffContracts(older, newer, { cwd: '/' });
  const found = diff.ok ? diff.contracts[0] : undefined;
  for (const [words, reasons] of [
    [pair.oldClient, found?.oldClient ?? []],
    [pair.newClient, found?.newClient ?? []],
  ] as const) {
    expect(sentences(reasons)).toEqual(words === undefined ? [] : expect.arrayContaining([expect.stringContaining(words)]));
    for (const { place, version } of reasons) expect(place.file).toBe(version === 'old' ? pair.old : pair.new);
  }
});

const sentences = (reasons: readonly DiffReason[]): readonly string[] => reasons.map(({ sentence }) => sentence);

const directions = pairs.flatMap(({ name, old, new: young, oldClient, newClient }) => [
  { name, who: 'an old client and a new server', client: old, server: young, trouble: oldClient },
  { name, who: 'a new client and an old server', client: young, server: old, trouble: newClient },
]);
const agreeing = directions.filter(({ trouble }) => trouble === undefined);
const others = directions.filter(({ trouble }) => trouble !== undefined);

test.each(agreeing)('$name: $who say all they can', async ({ client, server }) => {
  const played = await playTalks(engine, versionOf(client), versionOf(server), true);
  expect(played.trouble).toBeUndefined();
  expect(played.talks).toBeGreaterThan(0);
});

test.each(others)('$name: $who come to grief', async ({ client, server }) => {
  expect((await playTalks(engine, versionOf(client), versionOf(server), false)).trouble).toBeDefined();
});
