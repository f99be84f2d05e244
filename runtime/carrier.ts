/**
 * How a block's bytes get into a heap and out of it: by showing the same memory, or by a copy where that cannot be proved.
 *
 * Owns: the two ways, as `Carrier`. Zero-copy: the buffer lies over the block's own memory and its free function is
 * cleared at once, so that no heap ever frees a block. Copying: each heap has a buffer of its own. Invariant: what is taken
 * out was detached by the prelude (`transfer`) before, so its old owner sees nothing of it.
 */
import type { Ffi } from './ffi.ts';
import { type BufferLayout, bufferRecord, wordAt } from './layout.ts';
import type { Address, AnyValue, ContextPointer, OwnedValue } from './quickjs.ts';
import { tagException } from './words.ts';

export interface Carrier {
  readonly zeroCopy: boolean;
  /** The bytes stay the engine's while a heap shows them. */
  show(ctx: ContextPointer, address: Address, byteLength: number): OwnedValue;
  /** Where the bytes of the buffer are now; `address` is where they were shown. 0: the buffer is not that block. */
  take(ctx: ContextPointer, buffer: AnyValue, address: Address, byteLength: number): Address;
}

export function zeroCopyCarrier(ffi: Ffi, layout: BufferLayout): Carrier {
  return {
    zeroCopy: true,
    show(ctx, address, byteLength) {
      const buffer = ffi.own(ffi.raw.QTS_NewArrayBuffer(ctx, address, byteLength));
      if (ffi.highWord(buffer) !== tagException) {
        ffi.u32[(bufferRecord(ffi, layout, buffer) + layout.freeFunction) >>> 2] = 0;
      }
      return buffer;
    },
    take(_ctx, buffer, address, byteLength) {
      const record = bufferRecord(ffi, layout, buffer);
      const sameLength = wordAt(ffi, record + layout.byteLength) === byteLength;
      const same = byteLength === 0 || wordAt(ffi, record + layout.data) === address;
      if (!sameLength || !same) return 0;
      if (byteLength > 0) ffi.u32[(record + layout.freeFunction) >>> 2] = 0;
      return address;
    },
  };
}

export function copyingCarrier(ffi: Ffi): Carrier {
  return {
    zeroCopy: false,
    show(ctx, address, byteLength) {
      return ffi.bufferOf(ctx, ffi.u8.slice(address, address + byteLength));
    },
    take(ctx, buffer, address, byteLength) {
      if (byteLength === 0) return address;
      const copy = ffi.raw.QTS_GetArrayBuffer(ctx, buffer) >>> 0;
      if (copy === 0) return 0;
      ffi.u8.copyWithin(address, copy, copy + byteLength);
      ffi.release(copy);
      return address;
    },
  };
}

/** Shows a block, transfers it twice as the prelude does, and looks whether bytes and address are as they must be. */
export function provesZeroCopy(ffi: Ffi, ctx: ContextPointer, carrier: Carrier): boolean {
  const byteLength = 4096;
  const address = ffi.mustAllocate(byteLength);
  ffi.u8.fill(7, address, address + byteLength);
  const code =
    '(b=>{const u=new Uint8Array(b);u[1]=9;const t=b.transfer();if(u.length!==0||!b.detached)throw 0;return t})';
  const transfer = ffi.evaluate(ctx, new TextEncoder().encode(code), 'probe');
  let proved = true;
  for (let round = 0; round < 2 && proved; round++) {
    const shown = carrier.show(ctx, address, byteLength);
    ffi.setValue(0, shown);
    const moved = ffi.call(ctx, transfer, 1);
    proved = ffi.highWord(moved) !== tagException && carrier.take(ctx, moved, address, byteLength) === address;
    ffi.free(ctx, moved);
    ffi.free(ctx, shown);
  }
  ffi.free(ctx, transfer);
  proved &&= ffi.u8[address] === 7 && ffi.u8[address + 1] === 9;
  ffi.release(address);
  return proved;
}
