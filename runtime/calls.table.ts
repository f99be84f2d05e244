/**
 * What prelude and engine say to each other, by number: the calls of `abi/calls.table.ts` and a few of their own.
 *
 * Owns: the numbers from 32 up, which never leave the runtime, and what a call answers when it cannot be done.
 */
import { abiCalls } from '../abi/index.ts';

export const calls = {
  send: abiCalls.send.number,
  wait: abiCalls.wait.number,
  channel: abiCalls.channel.number,
  service: abiCalls.service.number,
  connect: abiCalls.connect.number,
  share: abiCalls.share.number,
  drop: abiCalls.drop.number,
  allocate: abiCalls.allocate.number,
  blockFromText: abiCalls.blockFromText.number,
  blockText: abiCalls.blockText.number,
  dropBlock: abiCalls.dropBlock.number,
  freeze: abiCalls.freeze.number,
  dropShared: abiCalls.dropShared.number,
  set: abiCalls.set.number,
  enter: abiCalls.enter.number,
  leave: abiCalls.leave.number,
  /** (block): the ArrayBuffer of a block just allocated, or one more of a frozen block that this process holds. */
  show: 32,
  /** (kind, message, stack): a rule was broken; kind 0 contract, 1 ownership. */
  violate: 33,
  /** (stack): where the call was made that the kernel stopped the process for. */
  trace: 34,
  /** (): main is done. */
  exit: 35,
  /** (kind, message, stack): an exception escaped; kind 0 crash, 1 memory, 2 stack. */
  crash: 36,
  /** (1 or 0): native recursion that takes much of the host's stack begins, or is over. */
  narrow: 37,
} as const;

/** What the process is entered with. */
export const entries = { start: 0, message: 1, closed: 2, client: 3, describe: 4 } as const;

/** Answers below zero: the process was stopped, or `-1 - AbiErrorNumber`. */
export const stopped = -1;

export const closeReasons = ['ended', 'faulted', 'killed'] as const;
