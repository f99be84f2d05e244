/**
 * The exchange heap: blocks in linear memory outside every process's own heap.
 *
 * Owns: the table of blocks (where the bytes are, who shows them); `shared-bytes.ts` has those that were frozen. The kernel decides
 * who may have one. Invariants: a block has one holder; its memory is freed once, by `free` or with its holder; what is under way when its domain is lost is
 * saved by reading, never by entering the module.
 */
import type { BlockId } from '../kernel/engine-port.ts';
import type { Domain } from './domain.ts';
import type { Address, BorrowedValue, OwnedValue } from './quickjs.ts';
import { type Place, release, SharedBytes } from './shared-bytes.ts';
import type { SipHeap } from './sip-heap.ts';

interface BlockRecord {
  readonly byteLength: number;
  place: Place;
  /** The heap that shows it; undefined when it is in flight or the host's. */
  holder: SipHeap | undefined;
}

export class ExchangeHeap {
  readonly shared = new SharedBytes();
  readonly #blocks = new Map<BlockId, BlockRecord>();

  get size(): number {
    return this.#blocks.size + this.shared.size;
  }

  /** A block of zero bytes. False when linear memory is full. */
  allocate(id: BlockId, domain: Domain, byteLength: number, holder: SipHeap | undefined): boolean {
    const address = domain.ffi.allocate(byteLength);
    if (address === 0) return false;
    domain.ffi.u8.fill(0, address, address + byteLength);
    this.#blocks.set(id, { byteLength, place: { kind: 'memory', domain, address }, holder });
    return true;
  }
  keepOnHost(id: BlockId, bytes: Uint8Array): void {
    this.#blocks.set(id, {
      byteLength: bytes.length,
      place: { kind: 'host', bytes: bytes.slice() },
      holder: undefined,
    });
  }

  /** The bytes as they are now: a view of linear memory that the next call into the module may invalidate. */
  borrowBytes(id: BlockId): Uint8Array | undefined {
    const block = this.#blocks.get(id);
    if (block === undefined) return this.shared.borrow(id);
    const { place } = block;
    if (place.kind === 'host') return place.bytes;
    return place.domain.ffi.u8.subarray(place.address, place.address + block.byteLength);
  }
  isHeldBy(id: BlockId, heap: SipHeap): boolean {
    return this.#blocks.get(id)?.holder === heap || this.shared.isShownIn(id, heap);
  }

  /** Shows the block to a process, copying it once when its memory is another domain's. Undefined when memory is full. */
  show(id: BlockId, heap: SipHeap): OwnedValue | undefined {
    const block = this.#blocks.get(id);
    if (block === undefined) {
      const shown = this.shared.show(id, heap);
      if (shown === undefined) throw new Error(`block b${id} does not exist`);
      return shown === 'full' ? undefined : shown;
    }
    const address = this.#bring(block, heap.domain);
    if (address === undefined) return undefined;
    block.holder = heap;
    heap.blockBytes += block.byteLength;
    return heap.domain.carrier.show(heap.ctx, address, block.byteLength);
  }

  #bring(block: BlockRecord, domain: Domain): Address | undefined {
    const { place } = block;
    if (place.kind === 'memory' && place.domain === domain) return place.address;
    const address = domain.ffi.allocate(block.byteLength);
    if (address === 0) return undefined;
    const bytes =
      place.kind === 'host'
        ? place.bytes
        : place.domain.ffi.u8.subarray(place.address, place.address + block.byteLength);
    domain.ffi.u8.set(bytes, address);
    if (place.kind === 'memory') release(place.domain, place.address);
    block.place = { kind: 'memory', domain, address };
    return address;
  }

  /** Takes a block out of the heap that shows it, by the buffer the prelude transferred. False: it is no such block. */
  take(id: BlockId, heap: SipHeap, buffer: BorrowedValue): boolean {
    const block = this.#blocks.get(id);
    if (block === undefined || block.holder !== heap || block.place.kind !== 'memory') return false;
    const taken = heap.domain.carrier.take(heap.ctx, buffer, block.place.address, block.byteLength);
    if (taken === 0) return false;
    block.holder = undefined;
    heap.blockBytes -= block.byteLength;
    return true;
  }
  /** From a heap that shows it, by the transferred buffer, or from nobody, into those that any number of heaps may show. */
  freeze(id: BlockId, heap: SipHeap, buffer: BorrowedValue): boolean {
    const taken = this.take(id, heap, buffer);
    if (taken) this.freezeLoose(id, heap);
    return taken;
  }
  /** The same of a block that no heap shows. `heap` may show it first. */
  freezeLoose(id: BlockId, heap?: SipHeap): void {
    const block = this.#blocks.get(id);
    if (block === undefined) return;
    this.#blocks.delete(id);
    this.shared.add(id, block.byteLength, block.place, heap);
  }
  giveBack(id: BlockId, heap: SipHeap): void {
    const block = this.#blocks.get(id);
    if (block !== undefined) block.holder = heap;
  }
  /** In copying mode what a heap shows is not the block's own memory: brings the block up to date before it is read. */
  refresh(id: BlockId, heap: SipHeap, buffer: BorrowedValue): void {
    const block = this.#blocks.get(id);
    if (block?.place.kind !== 'memory' || heap.domain.carrier.zeroCopy) return;
    heap.domain.carrier.take(heap.ctx, buffer, block.place.address, block.byteLength);
  }

  free(id: BlockId): void {
    const block = this.#blocks.get(id);
    if (block === undefined) {
      this.shared.free(id);
      return;
    }
    this.#blocks.delete(id);
    if (block.place.kind === 'memory') release(block.place.domain, block.place.address);
  }
  freeHeldBy(heap: SipHeap): void {
    this.shared.forget(heap);
    for (const [id, block] of this.#blocks) if (block.holder === heap) this.free(id);
  }
  /** Saves what is under way or the host's out of a lost memory. */
  rescue(domain: Domain): void {
    this.shared.rescue(domain);
    for (const block of this.#blocks.values()) {
      const { place } = block;
      if (block.holder !== undefined || place.kind !== 'memory' || place.domain !== domain) continue;
      const bytes = domain.ffi.u8.slice(place.address, place.address + block.byteLength);
      block.place = { kind: 'host', bytes };
    }
  }
}
