/**
 * The terminal's output, written by one task at a time.
 *
 * Owns: the output. Invariants: whoever asked first writes first; once nobody reads any more, nothing is written.
 */
import type { Imp, TerminalOutput } from 'skerry';
import { Cell } from 'skerry';

export class Screen {
  readonly #output = new Cell<Imp<TerminalOutput>>();
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  constructor(output: Imp<TerminalOutput>) {
    this.#output.put(output);
  }

  /** The output, when it is the caller's turn; undefined when nobody reads any more. `release` must follow. */
  async take(): Promise<Imp<TerminalOutput> | undefined> {
    if (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
    return this.#output.take();
  }

  /** Ends the caller's turn, giving the output back unless nobody reads any more. */
  release(output: Imp<TerminalOutput> | undefined): void {
    if (output !== undefined) this.#output.put(output);
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy = false;
    else next();
  }
}
