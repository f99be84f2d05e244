/**
 * `skerry check`: verifies and prints; with `--fix` repairs, with `--watch` goes on.
 *
 * Owns: printing and exit codes. Exit code 0 when nothing is wrong, 1 when something is, 2 when a path is not there.
 */
import { writeFileSync } from 'node:fs';
import {
  applyFixes,
  type CheckResult,
  checkPaths,
  diskHost,
  findRule,
  relativePath,
  renderGitHub,
  renderJson,
  renderPage,
  renderSarif,
  renderSummary,
  renderText,
  type SystemReport,
  UsageError,
} from '../../compiler/index.ts';
import { packageVersion } from './package-version.ts';
import { progressOn, wantsColour } from './terminal-style.ts';
import { UserError } from './user-error.ts';

export interface CheckCommand {
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly fix: boolean;
  readonly watch: boolean;
  /** Say of each system in which order it starts, and what was taken for granted. */
  readonly wiring: boolean;
}

export async function check(paths: readonly string[], options: CheckCommand): Promise<number> {
  if (options.watch && options.format !== 'text') throw new UserError('--watch prints text; leave --format out');
  if (options.watch) {
    const { watch } = await import('./watch.ts');
    return watch(paths, { repair: options.fix ? repair : undefined, render: (result) => render(result, 'text') });
  }
  const progress = progressOn(process.stderr);
  progress.step(`checking ${paths.join(' ')} ...`, true);
  let result = await find(paths);
  if (options.fix && repair(result)) result = await find(paths);
  progress.done();
  process.stdout.write(render(result, options.format));
  if (options.wiring && options.format === 'text') process.stdout.write(result.systems.map(wiringText).join(''));
  return result.diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? 1 : 0;
}

/** True when something was written. */
function repair({ diagnostics }: CheckResult): boolean {
  const { applied, files } = applyFixes(diagnostics, {
    ...diskHost,
    writeFile: (path, text) => writeFileSync(path, text),
  });
  if (applied === 0) return false;
  process.stderr.write(`repaired ${applied} in ${files.length} file${files.length === 1 ? '' : 's'}\n`);
  return true;
}

async function find(paths: readonly string[]): Promise<CheckResult> {
  try {
    return checkPaths(paths, { cwd: process.cwd() });
  } catch (error) {
    if (error instanceof UsageError) throw new UserError(error.message, 2);
    throw error;
  }
}

function wiringText({ file, start, assumed }: SystemReport): string {
  const rings = start.rings.map((ring) => `  uses in a ring: ${ring}\n`).join('');
  const granted = assumed.map((what) => `  taken for granted: ${what}\n`).join('');
  return `${relativePath(file, process.cwd())}\n  starts: ${start.order.join(', ')}\n${rings}${granted}`;
}

function render(result: CheckResult, format: CheckCommand['format']): string {
  const base = process.cwd();
  const { diagnostics } = result;
  switch (format) {
    case 'json':
      return `${renderJson(diagnostics, { base })}\n`;
    case 'github':
      return renderGitHub(diagnostics, { base });
    case 'sarif':
      return `${renderSarif(diagnostics, { base, version: packageVersion(), findRule, renderPage })}\n`;
    case 'text': {
      const colours = wantsColour(process.stdout);
      const text = renderText(diagnostics, { base, readFile: diskHost.readFile, colours });
      const what = `${result.processes.length} processes, ${result.files.length} modules`;
      return diagnostics.length === 0 ? `${what}: nothing found\n` : `${text}${renderSummary(diagnostics)}`;
    }
  }
}
