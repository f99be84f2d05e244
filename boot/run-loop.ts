/**
 * Turns the kernel's crank: steps while there is something to do, sleeps when there is not.
 *
 * Owns: when steps happen. Does not own: what wakes it; whoever touches the kernel calls `wake`. Invariants: it never runs
 * longer than `sliceMs` without letting the host's own events in; an idle loop holds no timer and lets the program end.
 */
import type { Kernel } from '../kernel/index.ts';

const sliceMs = 4;

export class RunLoop {
  readonly #kernel: Kernel;
  readonly #now: () => number;
  readonly #onBreak: (error: unknown) => void;
  #planned: NodeJS.Immediate | undefined;
  #stopped = false;

  /** `onBreak`: a step threw, which is a defect of Skerry's; the loop has stopped. */
  constructor(kernel: Kernel, now: () => number, onBreak: (error: unknown) => void) {
    this.#kernel = kernel;
    this.#now = now;
    this.#onBreak = onBreak;
  }

  /** Something may be ready. Cheap; may be called from anywhere, also inside a step. */
  readonly wake = (): void => {
    if (this.#planned !== undefined || this.#stopped) return;
    this.#planned = setImmediate(() => this.#slice());
  };

  stop(): void {
    this.#stopped = true;
    clearImmediate(this.#planned);
    this.#planned = undefined;
  }

  #slice(): void {
    this.#planned = undefined;
    const until = performance.now() + sliceMs;
    try {
      while (!this.#stopped && this.#kernel.step(this.#now())) if (performance.now() >= until) break;
    } catch (error) {
      this.stop();
      this.#onBreak(error);
      return;
    }
    if (!this.#kernel.idle) this.wake();
  }
}
