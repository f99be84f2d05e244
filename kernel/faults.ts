/**
 * What is wrong with a call, in one sentence each; and the two errors that are no process's fault.
 *
 * Owns: the wording. Does not decide who is to blame: a violation of a process becomes its fault, one of the host a
 * thrown `KernelMisuse`. Invariant: a sentence names the thing by its printed id and says what would have been allowed.
 */
import type { FaultKind } from '../abi/index.ts';
import type { BlockId, HandleId, SipId } from './engine-port.ts';

export interface Violation {
  readonly kind: FaultKind;
  readonly message: string;
}

/** The host program called the kernel wrongly; nothing has changed. */
export class KernelMisuse extends Error {
  override readonly name = 'KernelMisuse';
}

/** A bug of the kernel's or the engine's. `state` is what was known at the time; the kernel is not to be used further. */
export class KernelPanic extends Error {
  override readonly name = 'KernelPanic';
  readonly state: Readonly<Record<string, unknown>>;
  constructor(message: string, state: Readonly<Record<string, unknown>>) {
    super(`${message} (${JSON.stringify(state)})`);
    this.state = state;
  }
}

export const ownership = (message: string): Violation => ({ kind: 'ownership', message });
export const contractBroken = (message: string): Violation => ({ kind: 'contract', message });

export const printSip = (id: SipId): string => `s${id}`;
export const printHandle = (id: HandleId): string => `e${id}`;
export const printBlock = (id: BlockId): string => `b${id}`;

/** `a, b or c`; `nothing` when there is none. */
export function either(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
