/** Random processes do random things, allowed and not: no law is ever broken, nothing is left, and twice is the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { play, runs } from './model.ts';

it('holds under anything', () => {
  const seen = new Set<string>();
  let inSets = 0;
  let shares = 0;
  fc.assert(
    fc.property(runs, (run) => {
      const { world, ledger } = play(run);
      inSets += ledger.heardInSets;
      shares += ledger.sharesHeard;
      for (const event of world.events) seen.add(event.kind === 'faulted' ? event.fault.kind : event.kind);
      for (const entry of world.trace)
        if (entry.kind === 'turn' && entry.arrival !== 'start') seen.add(entry.arrival.kind);
      world.end();
    }),
    { numRuns: 150, seed: 20261123 },
  );
  expect(inSets).toBeGreaterThan(50);
  expect(shares).toBeGreaterThan(50);
  // The runs are worth something: they came everywhere.
  for (const kind of [
    'ended',
    'killed',
    'restarted',
    'crash',
    'ownership',
    'contract',
    'domain',
    'message',
    'closed',
    'client',
  ]) {
    expect(seen).toContain(kind);
  }
});

it('does the same twice', () => {
  fc.assert(
    fc.property(runs, (run) => {
      const [once, twice] = [play(run).world, play(run).world];
      expect(JSON.stringify(once.trace)).toBe(JSON.stringify(twice.trace));
      once.end();
      twice.end();
    }),
    { numRuns: 30, seed: 7 },
  );
});
