/**
 * The copied fields of a message under way: words of the scalars, bytes of the rest. Lives in the host's memory, so it
 * outlives a lost domain and fits every other.
 *
 * Owns: `CopiedFields` and the count of payloads under way. Invariant: a payload is used up once, by delivery, by the host
 * or by being discarded; a second use is a bug of ours or the kernel's and throws.
 */
import type { Payload } from '../kernel/engine-port.ts';

export class CopiedFields implements Payload {
  /** Low and high word of each scalar field, in order; then, for each optional field that is moved, 1 when it is there. */
  readonly words: readonly number[];
  readonly packed: Uint8Array | undefined;
  readonly byteLength: number;
  used = false;

  constructor(words: readonly number[], packed: Uint8Array | undefined) {
    this.words = words;
    this.packed = packed;
    this.byteLength = words.length * 4 + (packed?.length ?? 0);
  }
}

export class Payloads {
  #live = 0;

  get live(): number {
    return this.#live;
  }
  make(words: readonly number[], packed: Uint8Array | undefined): CopiedFields {
    this.#live++;
    return new CopiedFields(words, packed);
  }
  use(payload: Payload): CopiedFields {
    if (!(payload instanceof CopiedFields) || payload.used)
      throw new Error('a payload was used twice, or is none of this engine');
    payload.used = true;
    this.#live--;
    return payload;
  }
}
