/**
 * Whether the tests notice a mutant.
 *
 * Owns: building it, and the judgement: the examples of every rule and the programs of the bad corpus must get the codes that they
 * name. The first that does not is told. What codes cannot show, the mutant's own tests must. Invariant: the compiler as it stands is noticed by none of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as compiler from '../../compiler/index.ts';
import { packageFolder } from '../../compiler/index.ts';
import { exampleFolder, Workbench } from '../compiler/check-example.ts';
import { badFolder, badPrograms, pendingPrograms } from '../corpus/bad-programs.ts';
import type { Mutant } from './mutants.ts';

type Compiler = Pick<typeof compiler, 'allRules' | 'checkPaths' | 'ParsedFiles'>;

/** What noticed it, or undefined for a mutant that lives. */
export async function noticedBy(mutant: Mutant | undefined): Promise<string | undefined> {
  // What becomes of a program that was accepted is nothing that a code could show.
  const isLater = mutant !== undefined && /^runtime\/|\/emission\//.test(mutant.file);
  const byCodes = isLater ? undefined : await noticedByCodes(mutant);
  return byCodes ?? (mutant && mutant.tests.length > 0 ? noticedByTests(mutant) : undefined);
}

/** The tests are run in a process of their own, with the mutant's text in place of the file's. */
function noticedByTests({ file, text, tests }: Mutant): string | undefined {
  const vitest = join(packageFolder(), 'node_modules', 'vitest', 'vitest.mjs');
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests, '--bail=1', '--reporter=dot'], {
    cwd: packageFolder(),
    env: { ...Object.fromEntries(env), SKERRY_MUTANT: JSON.stringify({ file: join(packageFolder(), file), text }) },
    stdio: 'ignore',
  });
  return status === 0 ? undefined : tests.join(' ');
}

async function noticedByCodes(mutant: Mutant | undefined): Promise<string | undefined> {
  const folder = join(packageFolder(), 'node_modules', '.cache', 'skerry-mutants');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${(mutant?.name ?? 'none').replace(/\W/g, '_')}-${process.pid}.mjs`);
  try {
    await bundle(mutant, path);
    return firstDifference(asCompiler(await import(pathToFileURL(path).href)));
  } catch (error) {
    if (mutant === undefined) throw error;
    return `that it throws: ${String(error)}`;
  } finally {
    rmSync(path, { force: true });
  }
}

/** True because the bundle's entry is `compiler/index.ts` itself. */
const asCompiler = (module: unknown): Compiler => module as Compiler;

async function bundle(mutant: Mutant | undefined, outfile: string): Promise<void> {
  await build({
    absWorkingDir: packageFolder(),
    entryPoints: ['compiler/index.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutant',
        setup({ onLoad }) {
          if (!mutant) return;
          const wanted = join(packageFolder(), mutant.file);
          onLoad({ filter: /\.ts$/ }, ({ path }) =>
            path === wanted ? { contents: mutant.text, loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
}

function firstDifference({ allRules, checkPaths, ParsedFiles }: Compiler): string | undefined {
  const bench = new Workbench();
  const { host } = bench;
  const parsed = new ParsedFiles(host);
  const codesOf = (paths: readonly string[], cwd: string): string =>
    [...new Set(checkPaths(paths, { cwd, host, parsed }).diagnostics.map(({ code }) => code))].toSorted().join();
  for (const { code, bad } of allRules.filter((rule) => rule.code.startsWith('SK1'))) {
    for (const example of bad) {
      bench.put(example);
      if (codesOf(['.'], exampleFolder) !== code) return `an example of ${code}`;
    }
  }
  const pending = pendingPrograms();
  for (const program of badPrograms()) {
    if (pending.has(program.name)) continue;
    if (codesOf(program.files, badFolder) !== program.rules.join()) return program.name;
  }
  return undefined;
}
