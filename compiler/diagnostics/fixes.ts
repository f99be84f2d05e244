/**
 * `--fix`: applies the mechanical repairs that diagnostics carry.
 *
 * Owns: the order and what happens to edits that overlap. Invariants: edits go in from the back of a file to its front, so
 * positions hold; a fix is applied whole or not at all; of two fixes that overlap the first wins, and another run does the rest.
 */
import type { Diagnostic, Fix, Position } from './diagnostic.ts';

export interface FixHost {
  readFile(path: string): string | undefined;
  writeFile(path: string, text: string): void;
}
export interface FixResult {
  /** Fixes applied. */
  readonly applied: number;
  readonly files: readonly string[];
}

/** A change of one file, by offsets. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies the first fix of each diagnostic. */
export function applyFixes(diagnostics: readonly Diagnostic[], host: FixHost): FixResult {
  const { applied, changes } = chooseFixes(diagnostics, host);
  for (const [file, edits] of changes) {
    const text = host.readFile(file);
    if (text !== undefined) host.writeFile(file, applyEdits(text, edits));
  }
  return { applied, files: [...changes.keys()] };
}

/** The first fix of each diagnostic, as far as they do not overlap. */
export function chooseFixes(
  diagnostics: readonly Diagnostic[],
  host: Pick<FixHost, 'readFile'>,
): { readonly applied: number; readonly changes: ReadonlyMap<string, readonly TextChange[]> } {
  const changes = new Map<string, TextChange[]>();
  let applied = 0;
  for (const { fixes } of diagnostics) {
    const [fix] = fixes;
    const edits = fix && locate(fix, host);
    if (!edits || edits.some(({ file, edit }) => overlapsAny(edit, changes.get(file) ?? []))) continue;
    for (const { file, edit } of edits) changes.set(file, [...(changes.get(file) ?? []), edit]);
    applied += 1;
  }
  return { applied, changes };
}

function applyEdits(text: string, edits: readonly TextChange[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function locate(
  fix: Fix,
  host: Pick<FixHost, 'readFile'>,
): readonly { readonly file: string; readonly edit: TextChange }[] | undefined {
  const located = fix.edits.flatMap(({ file, start, end, text }) => {
    const source = host.readFile(file);
    return source === undefined
      ? []
      : [{ file, edit: { start: offsetOf(source, start), end: offsetOf(source, end), text } }];
  });
  return located.length === fix.edits.length ? located : undefined;
}

/** Line breaks are TypeScript's: the positions come from it. */
export function offsetOf(text: string, { line, column }: Position): number {
  let offset = 0;
  for (let current = 1; current < line; current += 1) {
    const rest = /\r\n|[\n\r\u2028\u2029]/g;
    rest.lastIndex = offset;
    const found = rest.exec(text);
    if (!found) return text.length;
    offset = found.index + found[0].length;
  }
  return Math.min(text.length, offset + column - 1);
}

const overlapsAny = (edit: TextChange, others: readonly TextChange[]): boolean =>
  others.some((other) =>
    edit.start === edit.end || other.start === other.end
      ? edit.start <= other.end && other.start <= edit.end
      : edit.start < other.end && other.start < edit.end,
  );
