/**
 * The corpus of idiomatic modules: TypeScript accepts each, each does what it says, and the checker lets them pass as they are.
 *
 * Three claims are tested: plain strict TypeScript finds nothing, `selfTest` is true in the hardened realm, and the modules are
 * accepted untouched but for the few that say which rule refuses them, and why.
 */
import { beforeAll, expect, test } from 'vitest';
import { checkPaths, type Diagnostic } from '../../compiler/index.ts';
import { type Corpus, corpusFolder, type GoodModule, goodModules } from './good-modules.ts';
import { HardenedEngine } from './good-realm.ts';
import { PlainTypeScript } from './plain-typescript.ts';

/** Percent of the modules. Of those that nobody wrote for the checker more are refused: what is banned outright is among them, in `later/` in ten of thirty. */
const acceptedAtLeast: Readonly<Record<Corpus, number>> = { good: 97, known: 80, wild: 77, later: 50 };
const modulesAtLeast = 100;

const modules = goodModules();

let plain: PlainTypeScript;
let engine: HardenedEngine;
let diagnostics: readonly Diagnostic[];

beforeAll(async () => {
  const files = modules.map(({ path }) => path);
  plain = new PlainTypeScript(files);
  engine = await HardenedEngine.load();
  diagnostics = checkPaths(files, { cwd: corpusFolder }).diagnostics;
});

const foundIn = ({ path }: GoodModule): readonly Diagnostic[] => diagnostics.filter(({ file }) => file === path);

test.each(modules)('$name: TypeScript finds nothing and it works', async ({ path, lines }) => {
  expect(plain.errorsOf(path)).toEqual([]);
  expect(await engine.selfTest(path)).toBe('true');
  expect(lines).toBeLessThanOrEqual(300);
});

test('a module that says it is refused is refused for the reasons it gives, and for no other', () => {
  const differing = modules.flatMap((module) => {
    const found = [...new Set(foundIn(module).map(({ code }) => code))].toSorted();
    const claimed = module.refused.toSorted();
    if (claimed.length === 0) return []; // A false alarm counts against the share below.
    return found.join() === claimed.join() ? [] : [{ module: module.name, found, claimed }];
  });
  expect(differing).toEqual([]);
});

test.each(['good', 'known', 'wild', 'later'] as const)('idiomatic code passes untouched: %s', (corpus) => {
  const own = modules.filter((module) => module.corpus === corpus);
  const accepted = own.filter((module) => foundIn(module).length === 0).length;
  const percent = (100 * accepted) / own.length;
  const lines = own.reduce((sum, module) => sum + module.lines, 0);
  process.stdout.write(
    `${corpus} corpus: ${own.length} modules, ${lines} lines, ${accepted} accepted untouched (${percent.toFixed(1)} %)\n`,
  );
  expect(modules.length).toBeGreaterThanOrEqual(modulesAtLeast);
  expect(percent).toBeGreaterThanOrEqual(acceptedAtLeast[corpus]);
});
