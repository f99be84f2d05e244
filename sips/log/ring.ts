/** The newest lines of the log, and those who wait for newer ones. */
import type { LogLine } from '../contracts/log.ts';

const capacity = 1000;
/** A line longer than this is cut: a writer cannot fill the log's memory. */
const longestText = 2000;

export class Ring {
  readonly #lines: LogLine[] = [];
  #last = 0;
  #waiting: (() => void)[] = [];

  /** The number the line was given. */
  add(line: Omit<LogLine, 'number'>): number {
    this.#last += 1;
    const { unixMs, level } = line;
    const source = line.source.slice(0, 100);
    this.#lines.push({ number: this.#last, unixMs, level, source, text: line.text.slice(0, longestText) });
    if (this.#lines.length > capacity) this.#lines.shift();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
    return this.#last;
  }

  newest(most: number): readonly LogLine[] {
    return most <= 0 ? [] : this.#lines.slice(-Math.floor(most));
  }

  after(number: number): readonly LogLine[] {
    return this.#lines.filter((line) => line.number > number);
  }

  /**
   * The number if it was given already, otherwise 0: it is of a log before this one, and who waited for higher ones would hear nothing
   * for as long as the log lives.
   */
  known(number: number): number {
    return number <= this.#last ? number : 0;
  }

  /** Resolves as soon as there is a line with a number above this one. */
  async past(number: number): Promise<void> {
    while (this.#last <= number) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
