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
import { checkPaths, diskHost, ParsedFiles, packageFolder } from '../../compiler/index.ts';

export interface CheckSpeed {
  readonly files: number;
  readonly lines: number;
  /** Medians, start-up included. */
  readonly skerryMs: number;
  readonly tscMs: number;
  /** Skerry's over tsc's; the goal is 1.5 at most. */
  readonly ratio: number;
  /** Median from an edit of one file to its answer, in a checker that stays. */
  readonly editMs: number;
  /** Of the full check; the goal is 0.1 at most. */
  readonly editShare: number;
}

const wantedFiles = 50;
const longestFile = 140;

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
    const [skerryMs, tscMs, editMs] = [median(skerry), median(tsc), editTime(folder, samples)];
    const full = { skerryMs, tscMs, ratio: skerryMs / tscMs };
    return { files: wantedFiles + 1, lines, ...full, editMs, editShare: editMs / skerryMs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Modules that stand alone and are not too long, each under a name of its own. Yields the number of lines. */
function writeProcess(folder: string): number {
  const corpus = join(packageFolder(), 'tests', 'corpus', 'good');
  const process = join(folder, 'process');
  mkdirSync(process);
  const texts = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(corpus, name))
    .filter((path) => {
      const text = readFileSync(path, 'utf8');
      const isLong = text.split('\n').length > longestFile;
      return !isLong && !/^\/\/ refused:|^import |\basync\b/m.test(text) && /function selfTest\(\): boolean/.test(text);
    })
    .sort()
    .slice(0, wantedFiles);
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
  const own = ts.readConfigFile(join(packageFolder(), 'tsconfig.process.json'), ts.sys.readFile).config;
  const options = { ...own.compilerOptions, noLib: false, lib: ['es2023', 'esnext.disposable', 'esnext.iterator'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['process'] }));
  return lines;
}

function timed(command: readonly string[], cwd: string): number {
  const since = performance.now();
  spawnSync(process.execPath, command, { cwd, stdio: 'ignore' });
  return performance.now() - since;
}

/** What `--watch` does on an edit: the same files, all but one parsed already. */
function editTime(folder: string, samples: number): number {
  const parsed = new ParsedFiles(diskHost);
  const check = (): void => void checkPaths(['process'], { cwd: folder, host: diskHost, parsed });
  const path = join(folder, 'process', 'm7.ts');
  check();
  const times: number[] = [];
  for (let run = 0; run < samples; run += 1) {
    writeFileSync(path, `${readFileSync(path, 'utf8')}// ${run}\n`);
    const since = performance.now();
    check();
    times.push(performance.now() - since);
  }
  return median(times);
}
