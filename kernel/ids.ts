/**
 * Names for what the kernel keeps: processes from `s1`, handles from `e100`, blocks from `b1000`, ports from `p1`.
 *
 * Owns: the counters; a number is given out once in a kernel's life. Does not know what it names. Invariant: ids depend
 * only on the order of the calls, so the same inputs name the same things.
 */
import type { BlockId, HandleId, SipId } from './engine-port.ts';

declare const port: unique symbol;
/** A port of the host's wiring: printed `p1`, never reused. */
export type PortId = number & { readonly [port]: true };

export class Ids {
  #sips = 0;
  #handles = 99;
  #blocks = 999;
  #ports = 0;

  nextSip(): SipId {
    this.#sips += 1;
    return sipId(this.#sips);
  }

  nextHandle(): HandleId {
    this.#handles += 1;
    return handleId(this.#handles);
  }

  nextBlock(): BlockId {
    this.#blocks += 1;
    return blockId(this.#blocks);
  }

  nextPort(): PortId {
    this.#ports += 1;
    return portId(this.#ports);
  }
}

/** The brand is a phantom, and whoever calls this has a number that names a process, or comes from outside to be looked up. */
export function sipId(number: number): SipId {
  return number as SipId;
}
/** As `sipId`: a wrong number is found by the look-up, never by the brand. */
export function handleId(number: number): HandleId {
  return number as HandleId;
}
/** As `sipId`. */
export function blockId(number: number): BlockId {
  return number as BlockId;
}
/** As `sipId`. */
export function portId(number: number): PortId {
  return number as PortId;
}

export const hostId: SipId = sipId(0);
