/**
 * Changes of a module's text between verification and bundling, and the way back from the changed text to the written one.
 *
 * Owns: `Edit`, how edits are applied, and which column of the author's a column of the changed text is. Invariants: edits of one
 * text do not overlap; none adds or takes away a line end, so that lines are the same in both texts.
 */
export interface Edit {
  readonly start: number;
  /** Exclusive; as `start` where something is only added. */
  readonly end: number;
  readonly text: string;
}

/** What stands for `from` to `to`: the line ends stay, since places are counted by them. */
export function replacing(source: string, from: number, to: number, text: string): Edit {
  return { start: from, end: to, text: text + (source.slice(from, to).match(lineEnd) ?? []).join('') };
}

const lineEnd = /\r\n?|[\n\u2028\u2029]/gu;

/** Where one run of characters is in both texts; a run that was put in is at one place of the written text. */
interface Run {
  readonly at: number;
  readonly written: number;
  readonly added: boolean;
}

export class EditedText {
  readonly text: string;
  readonly written: string;
  readonly #runs: readonly Run[];
  readonly #lines: readonly number[];
  readonly #writtenLines: readonly number[];

  /** `appended` follows what was written, on lines of its own. */
  constructor(written: string, edits: readonly Edit[], appended = '') {
    const parts: string[] = [];
    const runs: Run[] = [];
    let at = 0;
    let done = 0;
    const add = (part: string, added: boolean): void => {
      runs.push({ at, written: done, added });
      parts.push(part);
      at += part.length;
    };
    for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < done) throw new Error('two edits of one module overlap');
      add(written.slice(done, start), false);
      done = start;
      add(text, true);
      done = end;
    }
    add(written.slice(done) + appended, false);
    this.text = parts.join('');
    this.written = written;
    this.#runs = runs;
    this.#lines = lineStarts(this.text);
    this.#writtenLines = lineStarts(written);
  }

  /** Both count from 0. What the compiler put in is where it was put; what it appended is where it is. */
  columnOf(line: number, column: number): number {
    const start = this.#lines[line];
    const writtenStart = this.#writtenLines[line];
    if (start === undefined || writtenStart === undefined || this.#runs.length === 1) return column;
    const run = this.#runs.findLast(({ at }) => at <= start + column);
    if (!run) return column;
    return Math.max(0, run.written + (run.added ? 0 : start + column - run.at) - writtenStart);
  }
}

const lineStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(lineEnd), (found) => found.index + found[0].length),
];
