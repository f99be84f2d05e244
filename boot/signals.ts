/**
 * Ctrl-C and its kin, as an orderly end.
 *
 * Owns: the program's signal handlers while a system runs. Invariants: the first signal ends the system, a second one the
 * program; a system in which nothing can ever happen again is ended, not left to a silent exit.
 */
import type { System } from './system.ts';

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export function endOnSignals(system: System, warn: (message: string) => void): void {
  const handlers = Object.entries(codes).map(([signal, code]): readonly [string, () => void] => [
    signal,
    () => {
      stop();
      void system.end({ code });
    },
  ]);
  const idle = (): void => {
    stop();
    warn('every process waits for something that can never come; the system is ended');
    void system.end({ code: 1 });
  };
  const stop = (): void => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
    process.off('beforeExit', idle);
  };
  for (const [signal, handler] of handlers) process.on(signal, handler);
  process.on('beforeExit', idle);
  system.ended.then(stop, stop);
}
