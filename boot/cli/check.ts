/**
 * `skerry check`: verifies and prints; with `--fix` repairs, with `--watch` goes on.
 *
 * Owns: printing and exit codes. Exit code 0 when nothing is wrong, 1 when something is, 2 when a path is not there.
 */
import { watch as watchFolder, writeFileSync } from 'node:fs';
import {
  applyFixes,
  type CheckResult,
  checkPaths,
  diskHost,
  findRule,
  renderJson,
  renderPage,
  renderSarif,
  renderSummary,
  renderText,
  UsageError,
} from '../../compiler/index.ts';
import { packageVersion } from './package-version.ts';
import { progressOn, wantsColour } from './terminal-style.ts';
import { UserError } from './user-error.ts';

export interface CheckCommand {
  readonly format: 'text' | 'json' | 'sarif';
  readonly fix: boolean;
  readonly watch: boolean;
}

export async function check(paths: readonly string[], options: CheckCommand): Promise<number> {
  if (options.watch && options.format !== 'text') throw new UserError('--watch prints text; leave --format out');
  const code = await checkOnce(paths, options);
  return options.watch ? watch(paths, options) : code;
}

async function checkOnce(paths: readonly string[], options: CheckCommand): Promise<number> {
  const progress = progressOn(process.stderr);
  progress.step(`checking ${paths.join(' ')} ...`, true);
  let result = await find(paths);
  if (options.fix) {
    const fixed = applyFixes(result.diagnostics, { ...diskHost, writeFile: (path, text) => writeFileSync(path, text) });
    if (fixed.applied > 0) {
      process.stderr.write(
        `repaired ${fixed.applied} in ${fixed.files.length} file${fixed.files.length === 1 ? '' : 's'}\n`,
      );
      result = await find(paths);
    }
  }
  progress.done();
  process.stdout.write(render(result, options.format));
  return result.diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? 1 : 0;
}

async function find(paths: readonly string[]): Promise<CheckResult> {
  try {
    return checkPaths(paths, { cwd: process.cwd() });
  } catch (error) {
    if (error instanceof UsageError) throw new UserError(error.message, 2);
    throw error;
  }
}

function render(result: CheckResult, format: CheckCommand['format']): string {
  const base = process.cwd();
  const { diagnostics } = result;
  switch (format) {
    case 'json':
      return `${renderJson(diagnostics, { base })}\n`;
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

/** Checks again after each change of a TypeScript or system file under the working folder, until Ctrl-C. */
function watch(paths: readonly string[], options: CheckCommand): Promise<number> {
  process.stderr.write('watching; Ctrl-C ends\n');
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watchFolder(process.cwd(), { recursive: true }, (_event, name) => {
      if (name === null || !/\.(ts|json)$/.test(name) || name.includes('node_modules')) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        checkOnce(paths, options).catch((error: unknown) => {
          process.stderr.write(`skerry: ${error instanceof Error ? error.message : String(error)}\n`);
        });
      }, 60);
    });
    process.once('SIGINT', () => {
      clearTimeout(timer);
      watcher.close();
      resolve(0);
    });
  });
}
