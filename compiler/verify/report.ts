/**
 * Findings and TypeScript's own errors, turned into diagnostics.
 *
 * Owns: the way from a node to lines and columns, and which of two messages about one place is kept: a rule's, which says
 * why, before TypeScript's. Invariants: TypeScript's codes keep their numbers as `TS2322`; the order is by file and place.
 */
import ts from 'typescript';
import type { Diagnostic, Fix, Position, RelatedPlace, Span } from '../diagnostics/diagnostic.ts';
import type { Finding } from './context.ts';
import { absentHelp, emptiedHelp, helpByCode, helpByName, usualHelp } from './type-help.table.ts';

export function spanOf(file: ts.SourceFile, start: number, end: number): Span {
  const from = file.getLineAndCharacterOfPosition(start);
  const to = file.getLineAndCharacterOfPosition(end);
  return {
    file: file.fileName,
    start: { line: from.line + 1, column: from.character + 1 },
    end: { line: to.line + 1, column: to.character + 1 },
  };
}

export function reportFindings(findings: readonly Finding[]): readonly Diagnostic[] {
  return findings.map((finding): Diagnostic => {
    const file = finding.node.getSourceFile();
    return {
      ...spanOfNode(finding.node, finding.at),
      code: finding.rule.code,
      severity: 'error',
      message: finding.message,
      label: finding.label ?? 'here',
      related: (finding.related ?? []).map(({ node, message }) => ({ ...spanOfNode(node), message })),
      why: finding.rule.why,
      help: finding.help ?? finding.rule.help,
      fixes: (finding.fixes ?? []).map(
        ({ title, edits }): Fix => ({
          title,
          edits: edits.map(({ start, end, text }) => ({ ...spanOf(file, start, end), text })),
        }),
      ),
    };
  });
}

function spanOfNode(node: ts.Node, at?: Finding['at']): Span {
  const file = node.getSourceFile();
  return spanOf(file, at?.start ?? node.getStart(file), at?.end ?? node.end);
}

export function reportTypeErrors(errors: readonly ts.Diagnostic[]): readonly Diagnostic[] {
  return errors.map((error): Diagnostic => {
    const [message, ...details] = ts.flattenDiagnosticMessageText(error.messageText, '\n').split('\n');
    return {
      ...spanOfError(error),
      code: `TS${error.code}`,
      severity: 'error',
      message: withoutFullStop(withoutAdvice(message ?? '')),
      label: 'here',
      related: (error.relatedInformation ?? []).flatMap((information) => relatedPlace(information)),
      why:
        details.length > 0
          ? details.map((line) => withoutFullStop(line.trim())).join('\n')
          : 'TypeScript found it; a program with a type error is not verified',
      help: helpFor(error.code, message ?? ''),
      fixes: [],
    };
  });
}

/** Errors about one missing name, some of which come with a guess. */
const missingName: ReadonlySet<number> = new Set([2304, 2339, 2550, 2551, 2552, 2580, 2583, 2584, 2591]);

/** Of a value and a place, of an argument and a parameter. */
const misfits: ReadonlySet<number> = new Set([2322, 2345]);

function helpFor(code: number, message: string): string {
  const name = missingName.has(code) ? /'([^']+)'/.exec(message)?.[1] : undefined;
  // `xs.length = 0`, which a list is not emptied with here.
  if (code === 2540 && message.includes("'length'")) return emptiedHelp;
  const known = name === undefined ? undefined : helpByName.get(name);
  const general = missingName.has(code) && code !== 2339 ? helpByCode[2304] : helpByCode[code];
  const mayBeMissing = misfits.has(code) && /\| (undefined|null)' is not assignable to/.test(message);
  return known ?? general ?? (mayBeMissing ? absentHelp : usualHelp);
}

function relatedPlace(information: ts.DiagnosticRelatedInformation): readonly RelatedPlace[] {
  if (!information.file) return [];
  return [
    {
      ...spanOfError(information),
      message: withoutFullStop(ts.flattenDiagnosticMessageText(information.messageText, ' ')),
    },
  ];
}

function spanOfError({ file, start = 0, length = 0 }: ts.DiagnosticRelatedInformation): Span {
  if (file) return spanOf(file, start, start + length);
  return { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** TypeScript's advice about its own settings, which are not the reader's to change here. */
const withoutAdvice = (text: string): string => text.replace(/ (Do you need to|Try) .*$/, '');

const withoutFullStop = (text: string): string => text.replace(/\.$/, '');

/**
 * Drops what TypeScript says where a rule of sealing or soundness says it better, and everything said twice; puts the rest
 * in order. Only what is in the same file as something kept is ever dropped, so a file with errors never looks clean.
 */
export function mergeDiagnostics(own: readonly Diagnostic[], types: readonly Diagnostic[]): readonly Diagnostic[] {
  const better = own.filter((diagnostic) => diagnostic.code.startsWith('SK1'));
  const seen = new Set<string>();
  const kept = types.filter((error) => !better.some((diagnostic) => covers(diagnostic, error)));
  return inOrder(
    [...own, ...kept].filter((diagnostic) => {
      const key = `${diagnostic.code} ${placeOf(diagnostic)} ${diagnostic.message}`;
      return !seen.has(key) && seen.add(key);
    }),
  );
}

/** By file, place and code. */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted(
    (a, b) => compareText(a.file, b.file) || comparePlaces(a.start, b.start) || compareText(a.code, b.code),
  );

/** The error is about the very place of a rule's finding, inside one of sealing, or about a library that misses something. */
function covers(rule: Diagnostic, error: Diagnostic): boolean {
  if (rule.file !== error.file) return false;
  if (missingLibraryTypes.has(error.code) || comparePlaces(rule.start, error.start) === 0) return true;
  const encloses = comparePlaces(error.start, rule.start) <= 0 && comparePlaces(rule.end, error.end) <= 0;
  if (error.code === 'TS7053' && encloses) return true;
  const inside = comparePlaces(rule.start, error.start) <= 0 && comparePlaces(error.start, rule.end) < 0;
  return inside && !rule.code.startsWith('SK12');
}

/** `Cannot find global type` and `global value`: the library leaves out what forbidden syntax would need. */
const missingLibraryTypes: ReadonlySet<string> = new Set(['TS2318', 'TS2468']);

const placeOf = ({ file, start }: Span): string => `${file}:${start.line}:${start.column}`;
const comparePlaces = (a: Position, b: Position): number => a.line - b.line || a.column - b.column;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
