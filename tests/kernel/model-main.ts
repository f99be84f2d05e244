/** `npm run model -- --steps N --seed S`: the long run; says how far it came, and ends with 1 and a run that breaks a law: the shortest, or with `--shrink no` the first. */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { play, runs } from './model.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    steps: { type: 'string', default: '1000000' },
    shrink: { type: 'string', default: 'yes' },
  },
});
const seed = Number(values.seed);
const wanted = Number(values.steps);
const runsARound = 200;
const began = performance.now();
const tally = { steps: 0, runs: 0, turns: 0, faults: 0, restarts: 0, kills: 0, inSets: 0, shares: 0 };
process.stdout.write(`model: seed ${seed}\n`);

for (let round = 0; tally.steps < wanted && process.exitCode === undefined; round += 1) {
  const property = fc.property(runs, (run) => {
    if (tally.steps >= wanted) return;
    const { world, ledger, steps } = play(run);
    world.end();
    tally.steps += steps;
    tally.runs += 1;
    tally.inSets += ledger.heardInSets;
    tally.shares += ledger.sharesHeard;
    tally.turns += world.trace.filter(({ kind }) => kind === 'turn').length;
    for (const { kind } of world.events) {
      if (kind === 'faulted') tally.faults += 1;
      else if (kind === 'restarted') tally.restarts += 1;
      else if (kind === 'killed') tally.kills += 1;
    }
  });
  const result = fc.check(property, {
    seed: seed + round,
    numRuns: runsARound,
    ...(values.shrink === 'no' && { endOnFailure: true }),
  });
  if (!result.failed) continue;
  process.stdout.write(`${fc.defaultReportMessage(result)}\n`);
  process.exitCode = 1;
}
const seconds = (performance.now() - began) / 1000;
const { steps, turns, faults, restarts, kills, inSets, shares } = tally;
process.stdout.write(
  `model: ${steps} steps in ${tally.runs} runs: ${turns} turns, ${faults} faults, ${restarts} restarts, ${kills} kills, ` +
    `${inSets} heard in sets, ${shares} shares heard; seed ${seed}, ${seconds.toFixed(0)} s\n`,
);
