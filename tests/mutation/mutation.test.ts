/** A few decisions of the verifier are taken out, and each time some test notices. `npm run test:mutation` takes them all. */
import { expect, test } from 'vitest';
import { noticedBy } from './judge.ts';
import { allMutants } from './mutants.ts';

/** Those that the codes notice: they are quick. */
const mutants = allMutants().filter(({ file }) => /\/(flow|objects|seal)\/|compile\.ts$/.test(file));
const sample = 3;

test('there is something to take out', () => {
  expect(mutants.length).toBeGreaterThan(50);
});

test('there is something to take out of every wall', () => {
  const missing = ['sound/flow', 'sound/generic', 'sound/narrow', 'seal', 'emission', 'runtime/verify', 'SK1'].filter(
    (part) => !allMutants().some(({ name }) => name.includes(part)),
  );
  expect(missing).toEqual([]);
});

test.each(Array.from({ length: sample }, (_, index) => mutants[Math.floor(((index + 0.5) * mutants.length) / sample)]))(
  'without $name something is accepted that must not be',
  async (mutant) => {
    expect(await noticedBy(mutant)).toBeDefined();
  },
);
