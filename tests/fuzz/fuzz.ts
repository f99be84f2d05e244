/**
 * The differential soundness fuzzer: what the verifier accepts is run, and every value compared with its static type.
 *
 * Owns: the count of a run and its report. Program number `i` of a run with seed `s` has seed `s + i`: it alone comes again
 * with `--seed s+i --count 1`. Two properties are tested of each accepted program: no value is of another type than its static
 * one, and the engine throws no TypeError or ReferenceError.
 */
import { featureNames, type Generated, generateFrom, regenerate } from './generate/program.ts';
import { Lab, type Outcome, wrongIn } from './lab.ts';
import { shrink } from './shrink.ts';
import { showMismatch } from './trace/engine.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly count: number;
  /** Ends the run early. */
  readonly until: () => boolean;
  /** Also runs what the verifier refuses, in one batch of so many; 0 for none. */
  readonly controlEvery: number;
  /** How many finds are shrunk; the run ends with the last of them. */
  readonly finds: number;
  /** Told of each find as soon as it is small. */
  readonly onFind: (find: Find) => void;
  /** Features that no program has. */
  readonly without: ReadonlySet<string>;
}

export interface Find {
  readonly seed: number;
  readonly text: string;
  readonly what: readonly string[];
}

export interface Tally {
  programs: number;
  typed: number;
  accepted: number;
  ran: number;
  stuck: number;
  control: { ran: number; wrong: number };
  readonly refusedBy: Map<string, number>;
  readonly features: Map<string, { typed: number; accepted: number }>;
  readonly finds: Find[];
}

const batchSize = 100;

export async function fuzz(options: FuzzOptions): Promise<Tally> {
  const lab = await Lab.open();
  const tally: Tally = {
    ...{ programs: 0, typed: 0, accepted: 0, ran: 0, stuck: 0, control: { ran: 0, wrong: 0 } },
    ...{
      refusedBy: new Map(),
      features: new Map(featureNames.map((name) => [name, { typed: 0, accepted: 0 }])),
      finds: [],
    },
  };
  for (let batch = 0; tally.programs < options.count && !options.until(); batch++) {
    const from = options.seed + tally.programs;
    const made = Array.from({ length: Math.min(batchSize, options.count - tally.programs) }, (_, i) =>
      generateFrom(from + i, options.without),
    );
    const control = options.controlEvery > 0 && batch % options.controlEvery === 0;
    const outcomes = await lab.examine(
      made.map(({ text }) => text),
      control,
    );
    for (const [index, outcome] of outcomes.entries()) {
      const program = made[index];
      if (!program) continue;
      count(tally, program, outcome, control);
      if (outcome.errors.length > 0 || outcome.refused.length > 0 || !wrongIn(outcome)) continue;
      const find = await reduce(lab, from + index, program, options.without);
      tally.finds.push(find);
      options.onFind(find);
      if (tally.finds.length >= options.finds) return tally;
    }
  }
  return tally;
}

function count(tally: Tally, program: Generated, outcome: Outcome, control: boolean): void {
  tally.programs += 1;
  if (outcome.errors.length > 0) return;
  const accepted = outcome.refused.length === 0;
  tally.typed += 1;
  if (accepted) tally.accepted += 1;
  if (outcome.run) tally.ran += 1;
  if (outcome.run?.kind === 'stuck') tally.stuck += 1;
  if (control) {
    tally.control.ran += 1;
    if (wrongIn(outcome)) tally.control.wrong += 1;
  }
  for (const code of outcome.refused) tally.refusedBy.set(code, (tally.refusedBy.get(code) ?? 0) + 1);
  for (const name of program.features) {
    const known = tally.features.get(name);
    if (!known) continue;
    known.typed += 1;
    if (accepted) known.accepted += 1;
  }
}

async function reduce(lab: Lab, seed: number, program: Generated, without: ReadonlySet<string>): Promise<Find> {
  const text = await shrink(
    program.choices,
    (choices) => regenerate(choices, without),
    async (texts) => {
      const outcomes = await lab.examine(texts, false);
      return outcomes.map(
        (outcome) => outcome.errors.length === 0 && outcome.refused.length === 0 && wrongIn(outcome) !== undefined,
      );
    },
  );
  const [outcome] = await lab.examine([text], false);
  const { run } = outcome ?? {};
  const what = run?.mismatches.length
    ? run.mismatches.map(showMismatch)
    : [run?.detail ?? 'it goes wrong only among others'];
  return { seed, text, what };
}

const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;

export function summary(tally: Tally, seed: number): string {
  const { programs, typed, accepted, finds, control } = tally;
  const controlled =
    control.ran > 0 ? `; unverified, ${percent(control.wrong, control.ran)} of the typed go wrong` : '';
  return `fuzz: ${programs} programs, ${typed} typed, ${accepted} accepted, seed ${seed}, ${finds.length} misses${controlled}`;
}

export function coverage({ features, refusedBy, stuck, typed }: Tally): string {
  const rows = [...features].map(
    ([name, { typed: had, accepted }]) => `  ${name}: in ${had}, accepted ${percent(accepted, had)}`,
  );
  const codes = [...refusedBy].sort((a, b) => b[1] - a[1]).map(([code, times]) => `${code} ${times}`);
  return [`features of ${typed} typed programs:`, ...rows, `refused by: ${codes.join(', ')}`, `stuck: ${stuck}`].join(
    '\n',
  );
}

export const showFind = ({ seed, text, what }: Find): string =>
  [`-- seed ${seed}`, ...what.map((line) => `-- ${line}`), text].join('\n');
