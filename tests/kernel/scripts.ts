/** The small programs that many of the kernel's tests run. */
import type { Fault, Restart } from '../../abi/index.ts';
import { echo } from './contracts.ts';
import { GuestFault, type Script, type Task } from './fake-engine.ts';

export const idle: Script = function* (guest) {
  yield [guest.channel(echo).exp];
};
export const crash: Fault = { kind: 'crash', message: 'boom', trace: 'at main.ts:1' };
export function* crashes(): Task {
  yield* [];
  throw new GuestFault(crash);
}
export const policy = (when: Restart['when'], most = 2, withinMs = 1000): Restart => ({ when, most, withinMs });
