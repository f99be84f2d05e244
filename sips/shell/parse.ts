/**
 * A line taken apart: words, quotes, pipelines.
 *
 * Owns: the shell's syntax. Words are parted by blanks; `'...'` takes everything as it is, `"..."` lets `\` escape, `\` outside
 * quotes escapes one character; `#` begins a comment; `|` joins stages, `;` ends a pipeline, `&` sends it to the background.
 */
export interface Pipeline {
  /** Each stage has at least one word. */
  readonly stages: readonly (readonly string[])[];
  readonly background: boolean;
}
export type Parsed =
  | { readonly ok: true; readonly pipelines: readonly Pipeline[] }
  | { readonly ok: false; readonly reason: string };

type Token = { readonly kind: 'word'; readonly text: string } | { readonly kind: 'operator'; readonly text: string };
type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly reason: string };

/** What is longer is refused: to take it apart could outlast a turn. */
const longestLine = 65_536;

export function parseLine(line: string): Parsed {
  if (line.length > longestLine) return { ok: false, reason: `a line is longer than ${longestLine} characters` };
  const read = tokens(line);
  if (!read.ok) return read;
  const pipelines: Pipeline[] = [];
  let stages: (readonly string[])[] = [];
  let words: string[] = [];
  for (const token of [...read.tokens, { kind: 'operator', text: ';' } as const]) {
    if (token.kind === 'word') {
      words.push(token.text);
      continue;
    }
    const isEmpty = words.length === 0;
    if (isEmpty && (token.text !== ';' || stages.length > 0)) return wrong(token.text, stages.length > 0);
    if (!isEmpty) stages.push(words);
    words = [];
    if (token.text === '|') continue;
    if (stages.length > 0) pipelines.push({ stages, background: token.text === '&' });
    stages = [];
  }
  return { ok: true, pipelines };
}

function wrong(operator: string, afterPipe: boolean): Parsed {
  return {
    ok: false,
    reason: afterPipe ? 'there is no command after `|`' : `there is no command before \`${operator}\``,
  };
}

function tokens(line: string): Tokens {
  const found: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const character = line[at] ?? '';
    if (isBlank(character)) at += 1;
    else if (character === '#') break;
    else if (character === ';' || character === '|' || character === '&') {
      found.push({ kind: 'operator', text: character });
      at += 1;
    } else if (character === '<' || character === '>') {
      return {
        ok: false,
        reason: `\`${character}\` means nothing here: \`cat file | ...\` reads a file, \`... | write file\` writes one`,
      };
    } else {
      const word = wordAt(line, at);
      if (word === undefined) return { ok: false, reason: 'a quote is opened and not closed' };
      found.push({ kind: 'word', text: word.text });
      at = word.end;
    }
  }
  return { ok: true, tokens: found };
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t' || character === '\r';
const endsWord = (character: string): boolean => isBlank(character) || ';|&<>'.includes(character);

/** The word that begins at `start`; undefined when a quote in it is not closed. */
function wordAt(line: string, start: number): { readonly text: string; readonly end: number } | undefined {
  let text = '';
  let at = start;
  while (at < line.length) {
    const character = line[at] ?? '';
    if (endsWord(character)) break;
    if (character === '\\') {
      text += line[at + 1] ?? '';
      at += 2;
    } else if (character === "'" || character === '"') {
      const quoted = quotedAt(line, at + 1, character);
      if (quoted === undefined) return undefined;
      text += quoted.text;
      at = quoted.end;
    } else {
      text += character;
      at += 1;
    }
  }
  return { text, end: at };
}

function quotedAt(
  line: string,
  start: number,
  quote: string,
): { readonly text: string; readonly end: number } | undefined {
  let text = '';
  let at = start;
  while (at < line.length) {
    const character = line[at] ?? '';
    if (character === quote) return { text, end: at + 1 };
    const escapes = quote === '"' && character === '\\' && at + 1 < line.length;
    text += escapes ? (line[at + 1] ?? '') : character;
    at += escapes ? 2 : 1;
  }
  return undefined;
}
