/**
 * The tracer tells the truth: of idiomatic modules it says nothing, of programs that go wrong it says what went wrong.
 *
 * Both corpora are read with plain strict TypeScript's types and run as they stand.
 */
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { forcedOptions } from '../../compiler/verify/options.ts';
import { badPrograms } from '../corpus/bad-programs.ts';
import { goodModules } from '../corpus/good-modules.ts';
import { type Run, showMismatch, TracingEngine } from './trace/engine.ts';
import { traceModules } from './trace-types.ts';

let engine: TracingEngine;
beforeAll(async () => {
  engine = await TracingEngine.load();
});

function programOf(files: readonly string[]): ts.Program {
  const { noLib: _, ...options } = forcedOptions;
  return ts.createProgram([...files], {
    ...options,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
    moduleDetection: ts.ModuleDetectionKind.Force,
  });
}

interface Entry {
  readonly entry: string;
  /** Absolute paths, the entry and what it imports among them. */
  readonly files: readonly string[];
}

/** Each run in a realm of its own. */
async function runTraced(entries: readonly Entry[], call: string): Promise<readonly Run[]> {
  const program = programOf([...new Set(entries.flatMap(({ files }) => files))]);
  const runs: Run[] = [];
  for (const { entry, files } of entries) {
    const sources = files.flatMap((file) => program.getSourceFile(file) ?? []);
    const traced = traceModules(program.getTypeChecker(), sources);
    runs.push(...(await engine.run(traced, [entry], { hardened: false, call, visits: 100_000, turns: 2000 })));
  }
  return runs;
}

describe('the tracer', () => {
  it('finds no mismatch in the corpus of idiomatic modules', async () => {
    const modules = goodModules();
    const runs = await runTraced(
      modules.map(({ path }) => ({ entry: path, files: [path] })),
      'selfTest',
    );
    const alarms = runs.flatMap((run) => run.mismatches.map(showMismatch));
    expect(alarms).toEqual([]);
    expect(runs.filter((run) => run.detail !== 'true')).toEqual([]);
  });

  it('sees most of the corpus of bad programs go wrong', async () => {
    const programs = badPrograms().filter(({ wrong }) => wrong.kind === 'value');
    const runs = await runTraced(programs, 'go');
    const unseen = programs.filter((_, index) => runs[index]?.mismatches.length === 0).map(({ name }) => name);
    process.stdout.write(`tracer: sees ${programs.length - unseen.length} of ${programs.length} wrong values\n`);
    expect(unseen.length).toBeLessThan(programs.length / 20);
  });
});
