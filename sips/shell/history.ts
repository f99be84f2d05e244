/**
 * The lines that were typed, and the walk back through them.
 *
 * Owns: the list, and where in it the walk is. Invariant: a line stands once in a row, and the newest 500 are kept.
 */
const most = 500;

export class History {
  readonly #lines: string[];
  #at: number;
  #draft = '';

  constructor(lines: readonly string[]) {
    this.#lines = [...lines.slice(-most)];
    this.#at = this.#lines.length;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** True when the line is new and worth keeping. */
  add(line: string): boolean {
    const isNew = line.trim() !== '' && line !== this.#lines.at(-1);
    if (isNew) this.#lines.push(line);
    if (this.#lines.length > most) this.#lines.shift();
    this.#at = this.#lines.length;
    this.#draft = '';
    return isNew;
  }

  /** The line before the one shown; undefined at the oldest. `shown` is kept as the draft to come back to. */
  older(shown: string): string | undefined {
    if (this.#at === 0) return undefined;
    if (this.#at === this.#lines.length) this.#draft = shown;
    this.#at -= 1;
    return this.#lines[this.#at];
  }

  newer(): string | undefined {
    if (this.#at === this.#lines.length) return undefined;
    this.#at += 1;
    return this.#lines[this.#at] ?? this.#draft;
  }
}
