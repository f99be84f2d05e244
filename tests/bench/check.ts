/**
 * How long `skerry check` takes, beside `tsc --noEmit` of the same TypeScript on the same files, start-up included; and how soon an edit
 * of one file is answered when the checker stays.
 *
 * Owns: a process of 50 modules, 5,000 lines, put together from the corpus of idiomatic modules, in a folder that is gone afterwards.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { packageFolder, WatchedPaths } from '../../compiler/index.ts';

export interface CheckSpeed {
  readonly files: number;
  readonly lines: number;
  /** Medians, start-up included. */
  readonly skerryMs: number;
  readonly tscMs: number;
  /** Skerry's over tsc's; the goal is 1.5 at most. */
  readonly ratio: number;
  /** Median from an edit of one file to what is found in it, in a checker that stays. */
  readonly editMs: number;
  /** The same, to the answer for all files. */
  readonly wholeMs: number;
  /** Of the full check; the goal is 0.1 at most. */
  readonly editShare: number;
}

const wantedFiles = 50;
const longestFile = 140;
/** Edits before those that count: a checker that stays is warm. */
const warmUp = 5;

export function measureCheck(samples: number): CheckSpeed {
  const folder = mkdtempSync(join(tmpdir(), 'skerry-check-'));
  try {
    const lines = writeProcess(folder);
    const skerry: number[] = [];
    const tsc: number[] = [];
    for (let run = 0; run <= samples; run += 1) {
      const ours = timed([join(packageFolder(), 'dist', 'skerry.js'), 'check', 'process'], folder);
      const theirs = timed([join(packageFolder(), 'node_modules', 'typescript', 'bin', 'tsc'), '--noEmit'], folder);
      if (run === 0) continue;
      skerry.push(ours);
      tsc.push(theirs);
    }
    const [skerryMs, tscMs] = [median(skerry), median(tsc)];
    const { firstMs: editMs, wholeMs } = editTimes(folder, samples);
    const full = { skerryMs, tscMs, ratio: skerryMs / tscMs };
    return { files: wantedFiles + 1, lines, ...full, editMs, wholeMs, editShare: editMs / skerryMs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Modules of the corpus of idiomatic ones that stand alone and are not too long: their paths. */
export function plainModules(most: number): readonly string[] {
  const corpus = join(packageFolder(), 'tests', 'corpus', 'good');
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(corpus, name))
    .filter((path) => {
      const text = readFileSync(path, 'utf8');
      const isLong = text.split('\n').length > longestFile;
      return !isLong && !/^\/\/ refused:|^import |\basync\b/m.test(text) && /function selfTest\(\): boolean/.test(text);
    })
    .sort()
    .slice(0, most);
}

/** Each module under a name of its own. Yields the number of lines. */
function writeProcess(folder: string): number {
  const process = join(folder, 'process');
  mkdirSync(process);
  const texts = plainModules(wantedFiles);
  let lines = 0;
  for (const [index, path] of texts.entries()) {
    copyFileSync(path, join(process, `m${index}.ts`));
    lines += readFileSync(path, 'utf8').split('\n').length;
  }
  const imports = texts.map((_, index) => `import { selfTest as test${index} } from './m${index}.ts';\n`).join('');
  const calls = texts.map((_, index) => `test${index}()`).join(' && ');
  writeFileSync(
    join(process, 'main.ts'),
    `${imports}export default async function main(): Promise<void> {\n  if (!(${calls})) throw new Error('wrong');\n}\n`,
  );
  writeSettings(folder, ['process']);
  return lines;
}

/** What `tsc` is to check, as strictly as processes are. */
export function writeSettings(folder: string, include: readonly string[], more: object = {}): void {
  const own = ts.readConfigFile(join(packageFolder(), 'tsconfig.process.json'), ts.sys.readFile).config;
  const lib = ['es2023', 'esnext.disposable', 'esnext.iterator'];
  const options = { ...own.compilerOptions, noLib: false, lib, ...more };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include }));
}

/** Milliseconds that a command of Node takes. */
export function timed(command: readonly string[], cwd: string): number {
  const since = performance.now();
  spawnSync(process.execPath, command, { cwd, stdio: 'ignore' });
  return performance.now() - since;
}

/** What `--watch` does on an edit: until the file that changed is answered for, and until all are. */
function editTimes(folder: string, samples: number): { readonly firstMs: number; readonly wholeMs: number } {
  const watched = new WatchedPaths(['process'], { cwd: folder });
  const path = join(folder, 'process', 'm7.ts');
  const text = readFileSync(path, 'utf8');
  const first: number[] = [];
  const whole: number[] = [];
  for (let run = -warmUp; run < samples; run += 1) {
    writeFileSync(path, `${text}export const added${run + warmUp} = (n: number): string => [n, ${run}].join();\n`);
    const since = performance.now();
    const times: number[] = [];
    for (const _ of watched.check()) times.push(performance.now() - since);
    if (run < 0) continue;
    first.push(times[0] ?? Number.NaN);
    whole.push(times.at(-1) ?? Number.NaN);
  }
  return { firstMs: median(first), wholeMs: median(whole) };
}
