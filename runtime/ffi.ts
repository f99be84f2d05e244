/**
 * The raw functions with their handles counted, and linear memory as it is now.
 *
 * Owns: every `OwnedValue` (how many live), views of memory that survive its growth, C strings. Does not know processes.
 * Invariants: each value made here is freed through `free`; a null pointer where memory must be means the module is lost
 * and throws `LostModule`.
 */
import type {
  Address,
  AnyValue,
  BorrowedValue,
  ContextPointer,
  LoadedQuickJS,
  OwnedValue,
  RawFunctions,
  RawModule,
} from './quickjs.ts';

/** The module cannot be trusted any more: out of linear memory at a place that cannot say so, or a bug of ours. */
export class LostModule extends Error {
  override readonly name = 'LostModule';
}

const valueBytes = 8;
/** The most arguments one call into a guest takes; the fields of the largest message fit. */
export const mostArguments = 256;

export class Ffi {
  readonly raw: RawFunctions;
  readonly module: RawModule;
  readonly undefined: BorrowedValue;
  /** `mostArguments` pointers followed by as many values: the arguments of the call being made. */
  readonly #pointers: Address;
  readonly #values: Address;
  readonly jobContext: Address;
  #u8: Uint8Array;
  #u32: Uint32Array;
  #live = 0;

  constructor(loaded: LoadedQuickJS) {
    this.raw = loaded.raw;
    this.module = loaded.module;
    this.#u8 = loaded.module.HEAPU8;
    this.#u32 = new Uint32Array(this.#u8.buffer);
    this.undefined = this.raw.QTS_GetUndefined();
    this.#pointers = this.mustAllocate(mostArguments * 4);
    this.#values = this.mustAllocate(mostArguments * valueBytes);
    this.jobContext = this.mustAllocate(8);
  }

  /** Values not freed yet. */
  get live(): number {
    return this.#live;
  }
  get u8(): Uint8Array {
    if (this.#u8 !== this.module.HEAPU8) this.#look();
    return this.#u8;
  }
  get u32(): Uint32Array {
    if (this.#u8 !== this.module.HEAPU8) this.#look();
    return this.#u32;
  }
  #look(): void {
    this.#u8 = this.module.HEAPU8;
    this.#u32 = new Uint32Array(this.#u8.buffer);
  }

  own(value: OwnedValue): OwnedValue {
    if (value === 0) throw new LostModule('linear memory is full');
    this.#live++;
    return value;
  }
  free(ctx: ContextPointer, value: OwnedValue): void {
    this.#live--;
    this.raw.QTS_FreeValuePointer(ctx, value);
  }

  /** The module frees this one itself: it is the answer of a call of the guest's. */
  giveAway(value: OwnedValue): Address {
    this.#live--;
    return value;
  }

  /** Memory outside every heap, or 0. */
  allocate(byteLength: number): Address {
    return this.module._malloc(Math.max(1, byteLength)) >>> 0;
  }
  mustAllocate(byteLength: number): Address {
    const address = this.allocate(byteLength);
    if (address === 0) throw new LostModule('linear memory is full');
    return address;
  }
  release(address: Address): void {
    this.module._free(address);
  }

  lowWord(value: AnyValue): number {
    return this.u32[value >>> 2] ?? 0;
  }
  highWord(value: AnyValue): number {
    return this.u32[(value >>> 2) + 1] ?? 0;
  }

  /** Argument `index` of the next `call`, as the two words of a value that needs no reference. */
  setWords(index: number, low: number, high: number): void {
    const slot = this.#values + index * valueBytes;
    const u32 = this.u32;
    u32[slot >>> 2] = low;
    u32[(slot >>> 2) + 1] = high;
    u32[(this.#pointers >>> 2) + index] = slot;
  }
  setValue(index: number, value: AnyValue): void {
    this.u32[(this.#pointers >>> 2) + index] = value;
  }
  /** Calls with the first `argc` arguments set. The result may be an exception. */
  call(ctx: ContextPointer, f: AnyValue, argc: number): OwnedValue {
    return this.own(this.raw.QTS_Call(ctx, f, this.undefined, argc, this.#pointers));
  }

  /** Runs a script; the result may be an exception. Flags: 0 is a sloppy global script. */
  evaluate(ctx: ContextPointer, code: Uint8Array, filename: string): OwnedValue {
    const address = this.mustAllocate(code.length + 1);
    this.u8.set(code, address);
    this.u8[address + code.length] = 0;
    const value = this.raw.QTS_Eval(ctx, address, code.length, filename, 0, 0);
    this.release(address);
    return this.own(value);
  }

  /** The text of a value, for messages only: it ends at a NUL. Empty when the guest has no memory for it. */
  text(ctx: ContextPointer, value: AnyValue): string {
    const chars = this.raw.QTS_GetString(ctx, value);
    if (chars === 0) return '';
    const text = this.module.UTF8ToString(chars);
    this.raw.QTS_FreeCString(ctx, chars);
    return text;
  }

  /** A string; it ends at a NUL, which JSON text never holds. */
  newText(ctx: ContextPointer, text: string): OwnedValue {
    const bytes = new TextEncoder().encode(text);
    const address = this.mustAllocate(bytes.length + 1);
    this.u8.set(bytes, address);
    this.u8[address + bytes.length] = 0;
    const value = this.raw.QTS_NewString(ctx, address);
    this.release(address);
    return this.own(value);
  }

  /** A copy of the bytes in memory of its own, shown as an ArrayBuffer that frees it. */
  bufferOf(ctx: ContextPointer, bytes: Uint8Array): OwnedValue {
    const address = this.mustAllocate(bytes.length);
    this.u8.set(bytes, address);
    return this.own(this.raw.QTS_NewArrayBuffer(ctx, address, bytes.length));
  }
}

/** An argument as the guest passed it: borrowed for the time of the call. */
export function argumentAt(argv: Address, index: number): BorrowedValue {
  return (argv + index * valueBytes) as BorrowedValue;
}
