/**
 * Diagnostics as text for a terminal: message, code frame with every place, why, help.
 *
 * Owns: the layout that `language.md` fixes. Invariants: a source cannot write to the terminal (control and direction
 * characters are shown as marks); without `colours` there is no escape sequence; columns count what a terminal shows.
 */
import type { Diagnostic, Span } from './diagnostic.ts';
import { cropAround, displayText, displayWidth } from './display.ts';

export interface RenderOptions {
  /** Paths are shown relative to this folder. */
  readonly base: string;
  readonly readFile: (path: string) => string | undefined;
  readonly colours?: boolean;
}

interface Place extends Span {
  readonly label: string;
}
interface Line {
  readonly number: number;
  readonly places: readonly Place[];
}

/** Labels stand in one column, unless a line is longer than this. */
const widestAligned = 72;

export function renderText(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  return diagnostics.map((diagnostic) => renderOne(diagnostic, options)).join('\n');
}

/** `2 errors in 1 file`, after an empty line; the empty text when there are none. */
export function renderSummary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const counts = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''];
  return `\n${counts.filter((text) => text !== '').join(', ')} in ${count(files, 'file')}\n`;
}

export function relativePath(path: string, base: string): string {
  if (path.startsWith(`${base}/`)) return path.slice(base.length + 1);
  const from = base.split('/');
  const to = path.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  // Nothing shared but the root: the absolute path says more.
  if (common <= 1) return path;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

function renderOne(diagnostic: Diagnostic, options: RenderOptions): string {
  const paint = painter(options.colours ?? false);
  const places: readonly Place[] = [
    diagnostic,
    ...diagnostic.related.map((place) => ({ ...place, label: place.message })),
  ];
  const files = [...new Set(places.map((place) => place.file))].filter((file) => file !== '');
  const frames = files.flatMap((file) => {
    const inFile = places.filter((place) => place.file === file);
    const [first] = inFile;
    const at = first ? `:${first.start.line}:${first.start.column}` : '';
    return [
      `  ${paint.dim('-->')} ${displayText(relativePath(file, options.base))}${at}`,
      ...frame(file, inFile, options),
    ];
  });
  const severity = paint[diagnostic.severity](`${diagnostic.severity} ${diagnostic.code}`);
  return [
    `${severity}: ${displayText(diagnostic.message)}`,
    ...frames,
    ...paragraph('  why:  ', diagnostic.why),
    ...paragraph('  help: ', diagnostic.help),
    '',
  ].join('\n');
}

function frame(file: string, places: readonly Place[], options: RenderOptions): readonly string[] {
  const text = options.readFile(file);
  if (text === undefined) return [];
  const source = text.split(/\r\n|\r|\n/);
  const lines = linesOf(places);
  const codes = lines.map((line) => codeOf(source[line.number - 1] ?? '', line));
  const widths = codes.map((code) => displayWidth(code)).filter((width) => width <= widestAligned);
  const column = Math.max(0, ...widths) + 4;
  const digits = Math.max(2, ...lines.map((line) => String(line.number).length));
  const paint = painter(options.colours ?? false);
  return lines.map((line, index) => {
    const code = codes[index] ?? '';
    const gap = ' '.repeat(Math.max(4, column - displayWidth(code)));
    const labels = displayText(line.places.map((place) => place.label).join(', '));
    return `   ${paint.dim(`${String(line.number).padStart(digits)} |`)} ${code}${gap}${paint.label(labels)}`;
  });
}

/** The lines that have a place, each once, from top to bottom; on one line places go from left to right. */
function linesOf(places: readonly Place[]): readonly Line[] {
  const byLine = new Map<number, Place[]>();
  for (const place of [...places].sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column)) {
    byLine.set(place.start.line, [...(byLine.get(place.start.line) ?? []), place]);
  }
  return [...byLine].map(([number, of]) => ({ number, places: of }));
}

function codeOf(source: string, { places }: Line): string {
  const columns = places.map((place) => place.start.column - 1);
  return cropAround(source.trimEnd(), Math.min(...columns));
}

function paragraph(head: string, text: string): readonly string[] {
  if (text === '') return [];
  return text.split('\n').map((line, index) => `${index === 0 ? head : ' '.repeat(head.length)}${displayText(line)}`);
}

interface Painter {
  error(text: string): string;
  warning(text: string): string;
  label(text: string): string;
  dim(text: string): string;
}
function painter(colours: boolean): Painter {
  const paint = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { error: paint(31), warning: paint(33), label: paint(36), dim: paint(2) };
}
