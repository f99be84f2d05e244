/**
 * Diagnostics as JSON for other programs.
 *
 * Owns: the format and its version. Invariants: within a version fields are added, never changed or taken away; files are
 * relative to the base; the text ends with a newline.
 */
import type { Diagnostic, Span } from './diagnostic.ts';
import { relativePath } from './text.ts';

export const jsonVersion = 1;

export function renderJson(diagnostics: readonly Diagnostic[], { base }: { readonly base: string }): string {
  const place = ({ file, start, end }: Span) => ({ file: relativePath(file, base), start, end });
  const body = {
    version: jsonVersion,
    diagnostics: diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnostic.message,
      ...place(diagnostic),
      label: diagnostic.label,
      related: diagnostic.related.map((related) => ({ ...place(related), message: related.message })),
      why: diagnostic.why,
      help: diagnostic.help,
      fixes: diagnostic.fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ ...place(edit), text: edit.text })),
      })),
    })),
  };
  return `${JSON.stringify(body, undefined, 2)}\n`;
}
