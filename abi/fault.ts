/**
 * Why a process was stopped. A fault is an event, not an error of the kernel's.
 *
 * Owns: the kinds of fault and their one-line meaning; `docs/abi.md` prints the table.
 */
export const faultKinds = {
  crash: 'an exception escaped main or a forked task',
  turn: 'a turn computed longer than the turn limit',
  memory: 'the heap grew past the memory limit',
  stack: 'calls nested deeper than the stack allows',
  contract: 'a message that the contract does not allow in this state, or a field of another type',
  ownership: 'use of an endpoint or block that the process does not own',
  stalled: 'main waits for something that can never happen',
  domain: 'the memory the process shared with others was lost',
} as const;

export type FaultKind = keyof typeof faultKinds;

export interface Fault {
  readonly kind: FaultKind;
  /** One sentence: what happened. */
  readonly message: string;
  /** The guest's stack, mapped to the source where the image has a map; empty when there is none. */
  readonly trace: string;
}
