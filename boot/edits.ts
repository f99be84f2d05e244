/**
 * That something was edited, for whoever checks again after each edit: the command line and the editor's server.
 *
 * Owns: waking who waits, and telling who is at work that there is something newer. Does not own where edits come from.
 */
import { setImmediate } from 'node:timers/promises';

export class Edits {
  #pending = false;
  #settled = false;
  #closed = false;
  #wake: () => void = () => {};
  #atClose: () => void = () => {};

  /** An edit came; more of it may follow. */
  began(): void {
    this.#pending = true;
  }

  /** What was edited can be looked at. */
  settled(): void {
    this.#pending = true;
    this.#settled = true;
    this.#wake();
  }

  /** There is a reason to start anew, or to stop. */
  get came(): boolean {
    return this.#pending || this.#closed;
  }

  /** Lets events in, then tells whether something came. */
  async look(): Promise<boolean> {
    await setImmediate();
    return this.came;
  }

  /** Resolves when something comes, at once, or when nothing came for so long; tells whether something came. */
  async within(quietMs: number): Promise<boolean> {
    await setImmediate();
    if (this.came) return true;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, quietMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return this.came;
  }

  /** Waits until a turn of the event loop brings no further edit. Whatever came until then counts as seen. */
  async calm(): Promise<void> {
    do {
      this.#pending = false;
      this.#settled = false;
      await setImmediate();
    } while (this.#pending);
  }

  /** Resolves after the next edit; false when there will be none. */
  async next(): Promise<boolean> {
    if (!this.#closed && !this.#settled) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#pending = false;
    this.#settled = false;
    return !this.#closed;
  }

  onClose(act: () => void): void {
    this.#atClose = act;
  }

  close(): void {
    this.#closed = true;
    this.#atClose();
    this.#wake();
  }
}
