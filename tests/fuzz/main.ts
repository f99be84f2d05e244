/** `npm run fuzz -- --seed S --count N --minutes M`: the long run; says what it found, and ends with 1 when that is anything. */
import { parseArgs } from 'node:util';
import { coverage, fuzz, showFind, summary } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    count: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: '60' },
    finds: { type: 'string', default: '10' },
    without: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);
const started = performance.now();
const end = started + Number(values.minutes) * 60_000;
process.stdout.write(`fuzz: seed ${seed}\n`);
const tally = await fuzz({
  ...{ seed, count: Number(values.count), finds: Number(values.finds), controlEvery: 20 },
  without: new Set(values.without.split(',')),
  onFind: (find) => process.stdout.write(`${showFind(find)}\n`),
  until: () => performance.now() > end,
});
const perSecond = (tally.programs / ((performance.now() - started) / 1000)).toFixed(0);
process.stdout.write(`${coverage(tally)}\n${summary(tally, seed)}, ${perSecond} a second\n`);
process.exitCode = tally.finds.length > 0 ? 1 : 0;
