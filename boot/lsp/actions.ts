/**
 * Code actions: the mechanical repairs that `skerry check --fix` writes, one at a time or all of a file.
 *
 * Owns: which findings an action is offered for. What it changes was said by whoever found it.
 */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { chooseFixes, type Diagnostic, type Fix } from '../../compiler/index.ts';
import { editorDiagnostic, rangeIn, rangeOfPlace } from './convert.ts';
import type { Session } from './session.ts';
import { pathOf } from './uris.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.skerry`;
export const actionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

export async function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const path = pathOf(textDocument.uri);
  if (path === undefined || !session.buffers.at(path)) return [];
  await session.project.judged(path);
  const found = session.project.foundIn(path);
  const wanted = context?.only ?? [];
  const isWanted = (kind: string): boolean =>
    wanted.length === 0 || wanted.some((only) => kind === only || kind.startsWith(`${only}.`));
  const fixes = isWanted(CodeActionKind.QuickFix) ? quickFixes(session, found, range) : [];
  return isWanted(fixAllKind) ? [...fixes, ...fixAll(session, found, wanted.length > 0)] : fixes;
}

function quickFixes(session: Session, found: readonly Diagnostic[], range: Range): CodeAction[] {
  const { buffers, settings } = session;
  return found.flatMap((diagnostic) => {
    const at = rangeIn(buffers.textAt(diagnostic.file), diagnostic);
    if (isBefore(at.end, range.start) || isBefore(range.end, at.start)) return [];
    const isFirst = (fix: Fix): boolean => diagnostic.fixes[0] === fix;
    return diagnostic.fixes.map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [editorDiagnostic(diagnostic, buffers, settings.explain)],
      isPreferred: isFirst(fix),
      edit: editOf(session, fixEdits(session, fix)),
    }));
  });
}

/** `isAsked`: by its kind; then there is an action even when there is nothing to do for it. */
function fixAll(session: Session, found: readonly Diagnostic[], isAsked: boolean): CodeAction[] {
  const { applied, changes } = chooseFixes(found, session.buffers.host);
  if (applied === 0 || (!isAsked && applied < 2)) return [];
  const edits = new Map(
    [...changes].map(([file, list]): [string, readonly TextEdit[]] => [
      file,
      list.map(({ start, end, text }) => ({
        range: rangeOfPlace(session.buffers, { file, start, end }),
        newText: text,
      })),
    ]),
  );
  const title = `Apply all ${applied} mechanical repair${applied === 1 ? '' : 's'} of Skerry in this file`;
  return [{ title, kind: fixAllKind, edit: editOf(session, edits) }];
}

function fixEdits({ buffers }: Session, { edits }: Fix): ReadonlyMap<string, readonly TextEdit[]> {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const one = { range: rangeIn(buffers.textAt(edit.file), edit), newText: edit.text };
    byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), one]);
  }
  return byFile;
}

/** With the versions of the documents where the editor looks at them, so that it applies nothing to a newer text. */
export function editOf(
  { buffers, abilities }: Session,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): WorkspaceEdit {
  const files = [...edits].map(([file, list]) => ({ uri: buffers.uriOf(file), file, list: [...list] }));
  if (!abilities.documentChanges) return { changes: Object.fromEntries(files.map(({ uri, list }) => [uri, list])) };
  return {
    documentChanges: files.map(({ uri, file, list }) => ({
      textDocument: { uri, version: buffers.at(file)?.version ?? null },
      edits: list,
    })),
  };
}

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
