/**
 * The budget of a turn, and the flag that says a process is to stop.
 *
 * Owns: when a turn began and why it must end. The interrupt that QuickJS polls cannot be caught by the guest but only
 * rejects the promise of an async function, so this flag, not the exception, decides. Invariant: the first reason stays.
 */
import type { Fault } from '../abi/index.ts';

export type Stop =
  | { readonly why: 'exited' }
  | { readonly why: 'fault'; readonly fault: Fault }
  /** The kernel said stop and has recorded a fault itself; `trace` says where the call was made. */
  | { readonly why: 'kernel'; trace: string };

export class Meter {
  readonly #now: () => number;
  readonly #budgetMs: number;
  #startMs = 0;
  #stop: Stop | undefined;

  constructor(now: () => number, budgetMs: number) {
    this.#now = now;
    this.#budgetMs = budgetMs;
  }

  get stop(): Stop | undefined {
    return this.#stop;
  }
  begin(): void {
    this.#startMs = this.#now();
  }
  elapsedMs(): number {
    return this.#now() - this.#startMs;
  }
  end(stop: Stop): void {
    this.#stop ??= stop;
  }
  fault(kind: Fault['kind'], message: string, trace = ''): void {
    this.end({ why: 'fault', fault: { kind, message, trace } });
  }
  /** Asked some thousand times a second while the guest computes. */
  shouldStop(): boolean {
    if (this.#stop !== undefined) return true;
    if (this.elapsedMs() <= this.#budgetMs) return false;
    this.fault('turn', `a turn took longer than ${this.#budgetMs} ms`);
    return true;
  }
}
