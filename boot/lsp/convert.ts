/**
 * Findings and places in the form of the editor's protocol.
 *
 * Owns: lines that count from 0, and which line breaks count: TypeScript knows two more than editors do.
 */

import {
  DiagnosticSeverity,
  type Diagnostic as EditorDiagnostic,
  type Location,
  type Range,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Diagnostic,
  findRule,
  offsetOf,
  type Position,
  packageFolder,
  type Span,
  type TextPlace,
} from '../../compiler/index.ts';
import type { Buffers } from './buffers.ts';
import { uriOf } from './uris.ts';

const hasOddBreaks = /[\u2028\u2029]/;

export function rangeIn(document: TextDocument | undefined, { start, end }: Pick<Span, 'start' | 'end'>): Range {
  const text = document?.getText() ?? '';
  if (document && hasOddBreaks.test(text)) {
    return { start: document.positionAt(offsetOf(text, start)), end: document.positionAt(offsetOf(text, end)) };
  }
  return { start: fromOne(start), end: fromOne(end) };
}

const fromOne = ({ line, column }: Position): Range['start'] => ({ line: line - 1, character: column - 1 });

export function locationOf(buffers: Buffers, place: TextPlace): Location {
  return { uri: buffers.uriOf(place.file), range: rangeOfPlace(buffers, place) };
}

export function rangeOfPlace(buffers: Buffers, { file, start, end }: TextPlace): Range {
  const document = buffers.textAt(file);
  const at = (offset: number): Range['start'] => document?.positionAt(offset) ?? { line: 0, character: 0 };
  return { start: at(start), end: at(end) };
}

/** `isFull`: the message says why, and what to write instead. */
export function editorDiagnostic(diagnostic: Diagnostic, buffers: Buffers, isFull: boolean): EditorDiagnostic {
  const { file, code, message, why, help, severity, related } = diagnostic;
  const more = [why === '' ? '' : `why: ${why}`, help === '' ? '' : `help: ${help}`].filter((line) => line !== '');
  const rule = findRule(code);
  return {
    range: rangeIn(buffers.textAt(file), diagnostic),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'skerry',
    code,
    ...(rule ? { codeDescription: { href: uriOf(`${packageFolder()}/docs/rules/${rule.code}.md`) } } : {}),
    message: isFull ? [message, ...more].join('\n') : message,
    relatedInformation: related.map((place) => ({
      location: { uri: buffers.uriOf(place.file), range: rangeIn(buffers.textAt(place.file), place) },
      message: place.message,
    })),
    data: { why, help },
  };
}
