/** The comparison of contracts against running them, on random machines: neither verdict is wrong. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { ContractTable } from '../../abi/index.ts';
import { disagreements } from '../../compiler/contracts/index.ts';
import type { ContractVersion } from '../../compiler/driver/contracts.ts';
import { createEngine, type QuickJSEngine } from '../../runtime/index.ts';
import { playTalks } from './play.ts';
import { randomVersions } from './random-contracts.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
});

const versionOf = (tables: readonly ContractTable[]): ContractVersion => {
  const digest = tables.map((table) => table.digest).join();
  return { name: 'Outer', digest, version: { contract: 'Outer', tables }, placeOf: () => ({ file: '' }) };
};

/** Deeper ones may lie beyond the conversations that are played. */
const deepest = 2;

test('two versions are said to agree when they do, and not when they do not', async () => {
  const verdicts = { yes: 0, no: 0, deep: 0 };
  await fc.assert(
    fc.asyncProperty(randomVersions, async ([one, other]) => {
      const [client, server] = [versionOf(one), versionOf(other)];
      const found = disagreements(client.version, server.version);
      const agree = found.length === 0;
      const { trouble } = await playTalks(engine, client, server, agree);
      if (agree) {
        verdicts.yes += 1;
        expect(trouble).toBeUndefined();
      } else if (found.some(({ after }) => after.length <= deepest)) {
        verdicts.no += 1;
        expect(trouble, found[0]?.sentence).toBeDefined();
      } else verdicts.deep += 1;
    }),
    { numRuns: 120, seed: 20261201, endOnFailure: true },
  );
  expect(verdicts.yes).toBeGreaterThan(25);
  expect(verdicts.no).toBeGreaterThan(25);
}, 60_000);
