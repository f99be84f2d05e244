/**
 * Diagnostics as SARIF 2.1.0, which code hosts and editors show beside the source.
 *
 * Owns: the mapping. Invariants: every rule that appears is described with its page; columns count UTF-16 code units from 1.
 */
import type { RulePage } from '../rules/rule.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { relativePath } from './text.ts';

export interface SarifOptions {
  readonly base: string;
  readonly version: string;
  readonly findRule: (code: string) => RulePage | undefined;
  readonly renderPage: (rule: RulePage) => string;
}

export function renderSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'skerry',
            semanticVersion: options.version,
            rules: codes.map((code) => descriptor(code, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, codes, options.base)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(code: string, { findRule, renderPage }: SarifOptions): object {
  const rule = findRule(code);
  if (!rule) return { id: code, shortDescription: { text: `TypeScript's error ${code}` } };
  return {
    id: code,
    name: rule.name,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n${rule.help}`, markdown: renderPage(rule) },
    defaultConfiguration: { level: 'error' },
  };
}

function result(diagnostic: Diagnostic, codes: readonly string[], base: string): object {
  return {
    ruleId: diagnostic.code,
    ruleIndex: codes.indexOf(diagnostic.code),
    level: diagnostic.severity,
    message: { text: `${diagnostic.message}\nwhy: ${diagnostic.why}\nhelp: ${diagnostic.help}` },
    locations: diagnostic.file === '' ? [] : [{ physicalLocation: location(diagnostic, base) }],
    relatedLocations: diagnostic.related.map((related, id) => ({
      id,
      physicalLocation: location(related, base),
      message: { text: related.message },
    })),
    ...(diagnostic.fixes.length === 0 ? {} : { fixes: diagnostic.fixes.map((fix) => fixOf(fix, base)) }),
  };
}

const location = (span: Span, base: string): object => ({
  artifactLocation: artifact(span, base),
  region: region(span),
});

function artifact({ file }: Span, base: string): object {
  const path = relativePath(file, base);
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { uri: path.startsWith('/') ? `file://${uri}` : uri };
}

const region = ({ start, end }: Span): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

function fixOf(fix: Diagnostic['fixes'][number], base: string): object {
  return {
    description: { text: fix.title },
    artifactChanges: fix.edits.map((edit) => ({
      artifactLocation: artifact(edit, base),
      replacements: [{ deletedRegion: region(edit), insertedContent: { text: edit.text } }],
    })),
  };
}
