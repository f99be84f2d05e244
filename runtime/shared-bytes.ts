/**
 * Frozen blocks: the same bytes shown in any number of heaps at once.
 *
 * Owns: where the bytes of each are, one copy a domain, and how often each heap shows them. The kernel decides who may hold
 * them and when the last hold is gone. Invariants: the buffer that a heap is shown never leaves the process library, which writes
 * to none, so nobody sees these bytes change; each hold has a buffer of its own, which is detached before the hold is gone;
 * the memory is freed only when no heap shows it.
 */
import type { BlockId } from '../kernel/engine-port.ts';
import type { Domain } from './domain.ts';
import type { Address, BorrowedValue, OwnedValue } from './quickjs.ts';
import type { SipHeap } from './sip-heap.ts';

/** Where the bytes of a block are. */
export type Place =
  | { readonly kind: 'memory'; readonly domain: Domain; readonly address: Address }
  | { readonly kind: 'host'; readonly bytes: Uint8Array };

interface Frozen {
  readonly byteLength: number;
  readonly copies: Map<Domain, Address>;
  /** Of the host's making, or saved from a lost domain. */
  host: Uint8Array | undefined;
  /** How many buffers each heap has. 0: it may ask for its first. */
  readonly shown: Map<SipHeap, number>;
}

export class SharedBytes {
  readonly #all = new Map<BlockId, Frozen>();

  get size(): number {
    return this.#all.size;
  }

  add(id: BlockId, byteLength: number, place: Place, heap: SipHeap | undefined): void {
    const copies = new Map(place.kind === 'memory' ? [[place.domain, place.address]] : []);
    const host = place.kind === 'host' ? place.bytes : undefined;
    this.#all.set(id, { byteLength, copies, host, shown: new Map(heap === undefined ? [] : [[heap, 0]]) });
  }

  /** A view that the next call into a module may invalidate. */
  borrow(id: BlockId): Uint8Array | undefined {
    const frozen = this.#all.get(id);
    return frozen === undefined ? undefined : bytesOf(frozen);
  }

  isShownIn(id: BlockId, heap: SipHeap): boolean {
    return this.#all.get(id)?.shown.has(heap) === true;
  }

  /** One more buffer over the bytes. `full`: there was no memory for this domain's copy. Undefined: it is no such block. */
  show(id: BlockId, heap: SipHeap): OwnedValue | 'full' | undefined {
    const frozen = this.#all.get(id);
    if (frozen === undefined) return undefined;
    const address = copyIn(frozen, heap.domain);
    if (address === undefined) return 'full';
    frozen.shown.set(heap, (frozen.shown.get(heap) ?? 0) + 1);
    heap.blockBytes += frozen.byteLength;
    return heap.domain.carrier.show(heap.ctx, address, frozen.byteLength);
  }

  /** A heap shows them once less; `buffer` is what the library transferred. False: it is no buffer of these bytes. */
  take(id: BlockId, heap: SipHeap, buffer: BorrowedValue): boolean {
    const frozen = this.#all.get(id);
    const times = frozen?.shown.get(heap) ?? 0;
    const address = frozen?.copies.get(heap.domain);
    if (frozen === undefined || address === undefined || times === 0) return false;
    // Where heaps have copies of their own, nothing is read back: the bytes are not theirs to change.
    const { carrier } = heap.domain;
    if (carrier.zeroCopy && carrier.take(heap.ctx, buffer, address, frozen.byteLength) === 0) return false;
    if (times === 1) frozen.shown.delete(heap);
    else frozen.shown.set(heap, times - 1);
    heap.blockBytes -= frozen.byteLength;
    return true;
  }

  /** A hold that was taken and not sent after all: it goes with its process, which is being stopped. */
  giveBack(id: BlockId, heap: SipHeap): void {
    const frozen = this.#all.get(id);
    frozen?.shown.set(heap, (frozen.shown.get(heap) ?? 0) + 1);
  }

  /** False: it is no such block. */
  free(id: BlockId): boolean {
    const frozen = this.#all.get(id);
    if (frozen === undefined) return false;
    if (frozen.shown.size > 0) throw new Error(`the shared bytes of b${id} are freed while a process shows them`);
    this.#all.delete(id);
    for (const [domain, address] of frozen.copies) release(domain, address);
    return true;
  }

  /** The heap is freed, and its buffers with it. */
  forget(heap: SipHeap): void {
    for (const { shown } of this.#all.values()) shown.delete(heap);
  }

  /** Saves out of a lost memory what is nowhere else. */
  rescue(domain: Domain): void {
    for (const frozen of this.#all.values()) {
      if (!frozen.copies.has(domain)) continue;
      if (frozen.copies.size === 1) frozen.host ??= bytesOf(frozen).slice();
      frozen.copies.delete(domain);
    }
  }
}

function bytesOf({ copies, host, byteLength }: Frozen): Uint8Array {
  for (const [domain, address] of copies) return domain.ffi.u8.subarray(address, address + byteLength);
  return host ?? new Uint8Array();
}

/** The address in this domain, after one copy when it is the first here. Undefined when memory is full. */
function copyIn(frozen: Frozen, domain: Domain): Address | undefined {
  const known = frozen.copies.get(domain);
  if (known !== undefined) return known;
  const address = domain.ffi.allocate(frozen.byteLength);
  if (address === 0) return undefined;
  domain.ffi.u8.set(bytesOf(frozen), address);
  frozen.copies.set(domain, address);
  frozen.host = undefined;
  return address;
}

export function release(domain: Domain, address: Address): void {
  if (domain.lost === undefined) domain.ffi.release(address);
}
