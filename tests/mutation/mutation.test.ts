/** A few decisions of the verifier are taken out, and each time some test notices. `npm run test:mutation` takes them all. */
import { expect, test } from 'vitest';
import { noticedBy } from './judge.ts';
import { allMutants } from './mutants.ts';

const mutants = allMutants();
const sample = 3;

test('there is something to take out', () => {
  expect(mutants.length).toBeGreaterThan(50);
});

test.each(Array.from({ length: sample }, (_, index) => mutants[Math.floor(((index + 0.5) * mutants.length) / sample)]))(
  'without $name something is accepted that must not be',
  async (mutant) => {
    expect(await noticedBy(mutant)).toBeDefined();
  },
);
