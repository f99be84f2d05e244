/**
 * The fuzzer for a bounded time: nothing that the verifier accepts holds a value of another type than its static one.
 *
 * The same seed each time; `npm run fuzz` goes on from there. That the fuzzer can find anything is tested as well: unverified,
 * its programs go wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Find, fuzz, showFind, summary } from './fuzz.ts';
import { generateFrom, regenerate } from './generate/program.ts';
import { Lab, wrongIn } from './lab.ts';
import { pendingFeatures } from './pending.ts';
import { shrink } from './shrink.ts';

const seed = 1;
const budgetMs = 12_000;
const programs = new URL('./programs/', import.meta.url);
const none: ReadonlySet<string> = new Set();

it('finds no accepted program that goes wrong', async () => {
  const started = performance.now();
  const tally = await fuzz({
    ...{ seed, count: 2000, finds: 1, controlEvery: 0, without: pendingFeatures },
    onFind: () => undefined,
    until: () => performance.now() - started > budgetMs,
  });
  process.stdout.write(`${summary(tally, seed)}\n`);
  expect(tally.finds.map((find: Find) => showFind(find))).toEqual([]);
  expect(tally.typed).toBeGreaterThan(0.6 * tally.programs);
  expect(tally.accepted).toBeGreaterThan(0.3 * tally.typed);
}, 300_000);

it('was right: each of its finds goes wrong unverified, and the verifier refuses it now', async () => {
  const names = readdirSync(programs).filter((name) => name.endsWith('.ts'));
  const lab = await Lab.open();
  const outcomes = await lab.examine(
    names.map((name) => readFileSync(new URL(name, programs), 'utf8')),
    true,
  );
  expect(names.length).toBeGreaterThan(5);
  const wrong = names.filter((_, at) => {
    const outcome = outcomes[at];
    return !outcome || outcome.errors.length > 0 || !wrongIn(outcome) || outcome.refused.length === 0;
  });
  expect(wrong).toEqual([]);
}, 300_000);

it('makes the same program of the same seed, and of the choices it was made from', () => {
  for (let at = 0; at < 40; at++) {
    const made = generateFrom(at, none);
    expect(generateFrom(at, none).text).toBe(made.text);
    expect(regenerate(made.choices, none).text).toBe(made.text);
  }
});

it('makes a program of any choices', () => {
  const { choices } = generateFrom(7, none);
  for (let from = 0; from < choices.length; from += 5) {
    expect(regenerate(choices.slice(from), none).text).toContain('function go()');
  }
  expect(regenerate([], none).text.length).toBeLessThan(400);
});

it('sees a program go wrong, and makes it small', async () => {
  const lab = await Lab.open();
  const texts = Array.from({ length: 40 }, (_, at) => generateFrom(500 + at, none));
  const outcomes = await lab.examine(
    texts.map(({ text }) => text),
    true,
  );
  const at = outcomes.findIndex((outcome) => outcome.errors.length === 0 && wrongIn(outcome) === 'mismatch');
  const found = texts[at];
  if (!found) throw new Error('none of forty programs goes wrong unverified');
  const small = await shrink(
    found.choices,
    (choices) => regenerate(choices, none),
    async (tried) => {
      const judged = await lab.examine(tried, true);
      return judged.map((outcome) => outcome.errors.length === 0 && wrongIn(outcome) === 'mismatch');
    },
    2,
  );
  expect(small.length).toBeLessThan(found.text.length);
  const [outcome] = await lab.examine([small], true);
  expect(outcome?.errors).toEqual([]);
  expect(outcome?.run?.mismatches.length).toBeGreaterThan(0);
}, 300_000);
