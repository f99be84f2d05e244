/**
 * The page's output pane as a terminal: lines in, bytes out.
 *
 * Owns: the input that nobody took yet. Invariant: nothing is lost between two readers.
 */
import type { Screen, TerminalInputEvent } from '../devices/terminal.ts';

export class PageScreen implements Screen {
  /** A line at a time, as from a pipe. */
  readonly interactive = false;
  readonly colours = false;
  readonly columns = 80;
  readonly rows = 24;
  readonly #show: (bytes: Uint8Array) => void;
  readonly #input: Uint8Array[] = [];
  #wake: (() => void) | undefined;

  constructor(show: (bytes: Uint8Array) => void) {
    this.#show = show;
  }

  type(text: string): void {
    this.#input.push(new TextEncoder().encode(text));
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }

  enter(): void {}
  leave(): void {}
  close(): void {}

  takeInput(): TerminalInputEvent | undefined {
    const bytes = this.#input.shift();
    return bytes && { kind: 'bytes', bytes };
  }

  inputReady(signal: AbortSignal): Promise<void> {
    if (this.#input.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
      signal.addEventListener('abort', () => {
        if (this.#wake === resolve) this.#wake = undefined;
      });
    });
  }

  write(output: Uint8Array | string): Promise<boolean> {
    this.#show(typeof output === 'string' ? new TextEncoder().encode(output) : output.slice());
    return Promise.resolve(true);
  }
}
