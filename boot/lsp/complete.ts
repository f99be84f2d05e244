/** Completion of what may be said or heard next, and of what a system file can name. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver/node';
import { completionsAt } from '../../compiler/index.ts';
import { rangeOfPlace } from './convert.ts';
import { askedAt, isSystemFile, type Session } from './session.ts';
import { systemCompletions } from './systems.ts';

export function completions(session: Session, params: CompletionParams): CompletionItem[] {
  const asked = askedAt(session, params);
  if (!asked) return [];
  const { opened, path, offset } = asked;
  const found = isSystemFile(path) ? systemCompletions(opened, path, offset) : completionsAt(opened, path, offset);
  const { snippets } = session.abilities;
  return found.map(({ label, kind, detail, start, end, snippet }, index) => ({
    label,
    kind: kinds[kind],
    detail,
    // Before what the editor's TypeScript offers, in the order of the contract.
    sortText: `\u0000${String(index).padStart(3, '0')}`,
    preselect: index === 0,
    ...(kind === 'cases'
      ? { filterText: `${session.buffers.textAt(path)?.getText().slice(start, end) ?? ''}${label}` }
      : {}),
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: rangeOfPlace(session.buffers, { file: path, start, end }),
      newText: snippets ? snippet : plain(snippet),
    },
  }));
}

const kinds = {
  message: CompletionItemKind.Method,
  cases: CompletionItemKind.Snippet,
  name: CompletionItemKind.Reference,
} as const;

/** A snippet without the places to type at. */
const plain = (snippet: string): string =>
  snippet.replace(/\\([\\$}])|\$\{\d+\}|\$\d+/g, (_, literal: string | undefined) => literal ?? '');
