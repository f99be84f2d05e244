/**
 * The tracer tells the truth: of idiomatic modules it says nothing, of programs that go wrong it says what went wrong.
 *
 * The first is read with the sealed library's types and runs in a hardened realm, the second with plain TypeScript's in a whole one.
 */
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, compilerName, diskHost, ParsedFiles, packagedLibrary, sha256Hex } from '../../compiler/index.ts';
import { editsOf } from '../../compiler/verify/emission/index.ts';
import { forcedOptions } from '../../compiler/verify/options.ts';
import { badPrograms } from '../corpus/bad-programs.ts';
import { goodModules } from '../corpus/good-modules.ts';
import { Lab } from './lab.ts';
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

const writes = `export function go(): void {
  const a: number[] = [1];
  const b: number[] = [2];
  const m: number[] = [];
  const keep = (...values: readonly unknown[]): void => void values;
  const add = (): number => { return a[a.length] = b[0] ?? 3; };
  const put = (): number => { return a[Math.floor(0)] = add(); };
  function* ask(): Generator<number, void, number> { keep(yield a[1] = b[Math.max(0, 1)] = add()); a[0] = yield b[0] = 3; }
  const asked = ask();
  keep(asked.next(1), asked.next(2), asked.next(5), add(), put());
  (a[0]) = 3;
  [a[a.length], b[0]] = [7, 8];
  for (a[0] of [1, 2]) keep(a);
  ({ x: a[a.length] } = { x: 3 });
  a[Math.min(0, 1)] ??= 4;
  const list = (): number[] => m;
  list()[add() > 99 ? 5 : 0] = 1;
  list()[list().length] = list().length;
  LAST
}
`;

describe('the tracer', () => {
  it('finds no mismatch in the corpus of idiomatic modules', async () => {
    const roots = goodModules().map(({ path }) => ({ path, kind: 'module' as const }));
    const facts = { sha256: sha256Hex, compiler: compilerName() };
    const { units } = compile(new ParsedFiles(diskHost), roots, packagedLibrary(), facts);
    const [first] = units;
    if (!first) throw new Error('there are no good modules');
    const files = [...new Set(units.flatMap(({ context }) => context.files))];
    const runs = await engine.run(
      traceModules(first.context.checker, files, editsOf({ ...first.context, files })),
      roots.map(({ path }) => path),
      { hardened: true, call: 'selfTest', visits: 20_000, turns: 3000 },
    );
    // What the checker refuses may well hold something else than it says: a list with holes, a field that is only declared.
    const accepted = runs.filter((_, index) => units[index]?.diagnostics.length === 0);
    expect(accepted.flatMap((run) => run.mismatches.map(showMismatch))).toEqual([]);
    expect(accepted.length).toBeGreaterThan(200);
    expect(runs.filter((run) => run.detail !== 'true')).toEqual([]);
    expect(runs.length).toBeGreaterThan(90);
  }, 300_000);

  it('runs what emission writes: every form of a write to an element, in its order, and guarded', async () => {
    const lab = await Lab.open();
    const outcomes = await lab.examine(
      ["throw new Error([a, b, m].map((each) => each.join()).join('|'));", 'a[77] = 1;', 'list()[77] = 1;'].map(
        (last) => writes.replace('LAST', last),
      ),
      false,
    );
    expect(outcomes.flatMap(({ refused, run }) => [...refused, ...(run?.mismatches ?? [])])).toEqual([]);
    expect(outcomes.map(({ run }) => run?.detail.slice(0, 40))).toEqual([
      'Error: 2,2,3,3,7,3,8|8,2|1,1',
      'RangeError: an element at index 77 would',
      'RangeError: an element at index 77 would',
    ]);
  }, 300_000);

  it('sees most of the corpus of bad programs go wrong', async () => {
    const programs = badPrograms().filter(({ wrong }) => wrong.kind === 'value');
    const runs = await runTraced(programs, 'go');
    const unseen = programs.filter((_, index) => runs[index]?.mismatches.length === 0).map(({ name }) => name);
    process.stdout.write(`tracer: sees ${programs.length - unseen.length} of ${programs.length} wrong values\n`);
    expect(unseen.length).toBeLessThan(programs.length / 20);
  }, 300_000);
});
