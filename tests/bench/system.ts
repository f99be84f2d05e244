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

/** A teller with so many readers, each a process. */
export function tellSystem(readers: number, byteLength: number): SystemFile {
  const reader = { image: 'tests/bench/sips/reader', uses: { board: 'teller.board' } };
  return {
    processes: {
      teller: { image: 'tests/bench/sips/teller', args: { readers, byteLength } },
      ...Object.fromEntries(Array.from({ length: readers }, (_, index) => [`reader${index + 1}`, reader])),
    },
    offers: { tell: 'teller.tell' },
  };
}
