/**
 * Where QuickJS keeps the few fields of its structures that the engine reads, found by looking, not by knowing.
 *
 * Owns: the offsets of an ArrayBuffer's data, length and free function. Invariants:
 * found with two probes that must agree; whatever is not found is undefined, and the engine does without.
 */
import type { Ffi } from './ffi.ts';
import type { Address, AnyValue, ContextPointer } from './quickjs.ts';

/** Byte offsets. A value's low word points to its object, which at `record` points to the buffer's own record. */
export interface BufferLayout {
  readonly record: number;
  readonly data: number;
  readonly byteLength: number;
  readonly freeFunction: number;
}

export function bufferRecord(ffi: Ffi, layout: BufferLayout, buffer: AnyValue): Address {
  return ffi.u32[(ffi.lowWord(buffer) + layout.record) >>> 2] ?? 0;
}
export function wordAt(ffi: Ffi, address: Address): number {
  return ffi.u32[address >>> 2] ?? 0;
}

const objectBytes = 64;
const recordBytes = 48;

export function findBufferLayout(ffi: Ffi, ctx: ContextPointer): BufferLayout | undefined {
  const first = candidates(ffi, ctx, 4104);
  const second = candidates(ffi, ctx, 8208);
  const both = first.filter((a) => second.some((b) => JSON.stringify(a) === JSON.stringify(b)));
  return both.length === 1 ? both[0] : undefined;
}

/** Every layout that would explain a buffer over a known address. */
function candidates(ffi: Ffi, ctx: ContextPointer, byteLength: number): readonly BufferLayout[] {
  const address = ffi.mustAllocate(byteLength);
  const buffer = ffi.own(ffi.raw.QTS_NewArrayBuffer(ctx, address, byteLength));
  const found: BufferLayout[] = [];
  for (let record = 0; record < objectBytes; record += 4) {
    const at = wordAt(ffi, ffi.lowWord(buffer) + record);
    if (at < 1024 || at % 4 !== 0 || at + recordBytes > ffi.u8.length) continue;
    const words = Array.from({ length: recordBytes / 4 }, (_, index) => wordAt(ffi, at + index * 4));
    const data = words.indexOf(address);
    if (data < 0 || words[0] !== byteLength) continue;
    // After the data: two links of a list, the free function's argument (null), the free function (a small table index).
    const freeFunction = data + 4;
    const f = words[freeFunction] ?? 0;
    if (words[freeFunction - 1] === 0 && f > 0 && f < 65_536) {
      found.push({ record, data: data * 4, byteLength: 0, freeFunction: freeFunction * 4 });
    }
  }
  ffi.free(ctx, buffer);
  return found;
}
