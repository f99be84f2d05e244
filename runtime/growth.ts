/**
 * How far a linear memory may grow, whoever asks for it.
 *
 * Owns: the memory's `grow`, which Emscripten's allocator calls and whose refusal it turns into a null pointer. QuickJS's own
 * memory limit does not know the size of an allocation in this build, so within the bytecodes between two counts of its heap a
 * process could take all there is; the null pointer makes that an exception of its own and the mark a fault, and the other
 * processes, who are not running, find everything free again. Invariant: the memory never grows past ceiling and reserve.
 * Not closed: a process that fills the reserve too, byte by byte, before the mark stops it (10,000 bytecodes at most) leaves the
 * module no room to say so; then the domain is lost and its processes start again in a fresh one.
 */
import type { LinearMemory } from './quickjs.ts';

const pageBytes = 65_536;
/** Emscripten's allocator of the pinned build goes no further than 2 GiB; this stays clear of it. */
const mostBytes = 1900 * 1024 * 1024;
/** What a domain has besides its processes: the module itself, blocks and payloads of the host's. */
const baseBytes = 64 * 1024 * 1024;
/** For what must still be allocated on the way out of a process that asked for too much. */
const reserveBytes = 32 * 1024 * 1024;

export class GrowthGuard {
  readonly #memory: LinearMemory;
  readonly #promisedBytes: () => number;
  readonly #onExceeded: () => void;
  readonly #growBy: (pages: number) => number;

  /** `promisedBytes`: what the processes in this memory may have together, now. `onExceeded`: somebody asked for more. */
  constructor(memory: LinearMemory, promisedBytes: () => number, onExceeded: () => void) {
    this.#memory = memory;
    this.#promisedBytes = promisedBytes;
    this.#onExceeded = onExceeded;
    this.#growBy = memory.grow.bind(memory);
    Object.defineProperty(memory, 'grow', { value: (pages: number) => this.#grow(pages) });
  }

  /** A quarter more than was promised, for fragments and for what Emscripten takes in advance. */
  get ceilingBytes(): number {
    return Math.min(mostBytes, baseBytes + this.#promisedBytes() * 1.25);
  }

  /** Emscripten asks three times for less and less: at last for a twentieth more, unless more than that is needed. */
  #grow(pages: number): number {
    const size = this.#memory.buffer.byteLength;
    const wanted = size + pages * pageBytes;
    if (wanted > this.ceilingBytes) {
      this.#onExceeded();
      const isLeast = wanted <= size * 1.05 + 2 * pageBytes;
      if (!isLeast || wanted > this.ceilingBytes + reserveBytes)
        throw new RangeError('this memory may not grow so far');
    }
    return this.#growBy(pages);
  }
}
