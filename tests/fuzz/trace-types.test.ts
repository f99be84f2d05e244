/**
 * The tracer tells the truth: of idiomatic modules it says nothing, of programs that go wrong it says what went wrong.
 *
 * The first is read with the sealed library's types and runs in a hardened realm, the second with plain TypeScript's in a whole one.
 */
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, compilerName, diskHost, ParsedFiles, packagedLibrary, sha256Hex } from '../../compiler/index.ts';
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
    const roots = goodModules().map(({ path }) => ({ path, kind: 'module' as const }));
    const facts = { sha256: sha256Hex, compiler: compilerName() };
    const { units } = compile(new ParsedFiles(diskHost), roots, packagedLibrary(), facts);
    const [first] = units;
    if (!first) throw new Error('there are no good modules');
    const files = [...new Set(units.flatMap(({ context }) => context.files))];
    const runs = await engine.run(
      traceModules(first.context.checker, files),
      roots.map(({ path }) => path),
      { hardened: true, call: 'selfTest', visits: 20_000, turns: 3000 },
    );
    expect(runs.flatMap((run) => run.mismatches.map(showMismatch))).toEqual([]);
    expect(runs.filter((run) => run.detail !== 'true')).toEqual([]);
    expect(runs.length).toBeGreaterThan(90);
  }, 300_000);

  it('sees most of the corpus of bad programs go wrong', async () => {
    const programs = badPrograms().filter(({ wrong }) => wrong.kind === 'value');
    const runs = await runTraced(programs, 'go');
    const unseen = programs.filter((_, index) => runs[index]?.mismatches.length === 0).map(({ name }) => name);
    process.stdout.write(`tracer: sees ${programs.length - unseen.length} of ${programs.length} wrong values\n`);
    expect(unseen.length).toBeLessThan(programs.length / 20);
  }, 300_000);
});
