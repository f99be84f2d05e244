/**
 * Whether a process that went down comes up again.
 *
 * Owns: the budget of restarts within a window of time. Does not restart anything. Invariants: time is what the caller
 * says it is; a process that was killed stays down until somebody asks for it; more than `most` restarts within the window
 * are never granted.
 */
import type { CloseReason, Restart } from '../abi/index.ts';

export class RestartBudget {
  readonly #policy: Restart;
  #spentAtMs: readonly number[] = [];

  constructor(policy: Restart) {
    this.#policy = policy;
  }

  /** Spends one restart, if the policy wants one after such an end and the budget has one left. */
  spend(end: CloseReason, nowMs: number): boolean {
    const { when, most, withinMs } = this.#policy;
    const wanted = when === 'always' ? end !== 'killed' : when === 'onFault' && end === 'faulted';
    if (!wanted) return false;
    this.#spentAtMs = this.#spentAtMs.filter((atMs) => nowMs - atMs < withinMs);
    if (this.#spentAtMs.length >= most) return false;
    this.#spentAtMs = [...this.#spentAtMs, nowMs];
    return true;
  }
}
