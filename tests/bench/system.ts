/** The benchmark's system: a caller and an answerer, and a program that is born to end at once. */
import type { SystemFile } from '../../abi/index.ts';

export function benchSystem(domain: 'one' | 'two'): SystemFile {
  return {
    processes: {
      answerer: { image: 'tests/bench/sips/answerer', ...(domain === 'two' ? { domain: 'other' } : {}) },
      caller: { image: 'tests/bench/sips/caller', uses: { rally: 'answerer.rally' } },
      births: { image: 'tests/bench/sips/births', devices: { kernel: 'kernel:' } },
    },
    programs: { idle: 'tests/bench/sips/idle' },
    offers: { drive: 'caller.drive', births: 'births.births' },
  };
}
