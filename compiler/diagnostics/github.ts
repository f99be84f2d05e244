/**
 * Diagnostics as workflow commands of GitHub Actions, which show them beside the lines of a pull request.
 *
 * Owns: the mapping and its escapes. Invariants: one line a diagnostic, whatever is in its text; paths are relative to the repository.
 */
import type { Diagnostic } from './diagnostic.ts';
import { relativePath } from './text.ts';

export function renderGitHub(diagnostics: readonly Diagnostic[], { base }: { readonly base: string }): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic, base)}\n`).join('');
}

function command(diagnostic: Diagnostic, base: string): string {
  const { file, start, end, severity, code, message, why, help } = diagnostic;
  const place = {
    file: relativePath(file, base),
    line: start.line,
    endLine: end.line,
    // Columns are shown only within one line.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: code,
  };
  const properties = Object.entries(file === '' ? { title: code } : place)
    .map(([name, value]) => `${name}=${inProperty(String(value))}`)
    .join(',');
  const related = diagnostic.related.map((one) => `${relativePath(one.file, base)}:${one.start.line}: ${one.message}`);
  return `::${severity} ${properties}::${inMessage([message, ...related, `why: ${why}`, `help: ${help}`].join('\n'))}`;
}

const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
