/**
 * QuickJS as it is reached from here: the raw functions of one WebAssembly module, with ownership in the pointers' types.
 *
 * Owns: loading a module and the types of its functions. The public wrappers of `quickjs-emscripten` are not used: they
 * cost ten times as much a call and make handles easy to leak. Invariant: an `OwnedValue` must be freed exactly once,
 * through the `Ffi` that made it; a `BorrowedValue` never.
 */
import { RELEASE_SYNC } from 'quickjs-emscripten';

declare const pointer: unique symbol;
type Pointer<Of extends string> = number & { readonly [pointer]: Of };
export type Address = number;
export type RuntimePointer = Pointer<'runtime'>;
export type ContextPointer = Pointer<'context'>;
/** A `JSValue` in memory of its own, with one reference that is ours. */
export type OwnedValue = Pointer<'owned'>;
/** A `JSValue` somebody else keeps alive. */
export type BorrowedValue = Pointer<'borrowed'>;
export type AnyValue = OwnedValue | BorrowedValue;
/** A C string that the guest's heap owns; freed with `QTS_FreeCString`. */
export type GuestString = Pointer<'guest string'>;

/** A `WebAssembly.Memory`, as far as it is used here. */
export interface LinearMemory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}

export interface RawFunctions {
  QTS_NewRuntime(): RuntimePointer;
  QTS_FreeRuntime(rt: RuntimePointer): void;
  QTS_RuntimeSetMemoryLimit(rt: RuntimePointer, bytes: number): void;
  /** An object with the sizes QuickJS counts by walking the heap. */
  QTS_RuntimeComputeMemoryUsage(rt: RuntimePointer, ctx: ContextPointer): OwnedValue;
  QTS_GetProp(ctx: ContextPointer, object: AnyValue, name: AnyValue): OwnedValue;
  QTS_RuntimeSetMaxStackSize(rt: RuntimePointer, bytes: number): void;
  QTS_RuntimeEnableInterruptHandler(rt: RuntimePointer): void;
  QTS_NewContext(rt: RuntimePointer, intrinsics: number): ContextPointer;
  QTS_FreeContext(ctx: ContextPointer): void;
  QTS_FreeValuePointer(ctx: ContextPointer, value: OwnedValue): void;
  QTS_DupValuePointer(ctx: ContextPointer, value: AnyValue): OwnedValue;
  QTS_GetUndefined(): BorrowedValue;
  QTS_GetNull(): BorrowedValue;
  QTS_GetTrue(): BorrowedValue;
  QTS_NewFloat64(ctx: ContextPointer, value: number): OwnedValue;
  QTS_NewString(ctx: ContextPointer, text: Address): OwnedValue;
  QTS_GetString(ctx: ContextPointer, value: AnyValue): GuestString;
  QTS_FreeCString(ctx: ContextPointer, text: GuestString): void;
  QTS_NewArrayBuffer(ctx: ContextPointer, data: Address, byteLength: number): OwnedValue;
  /** A copy in memory that the caller frees, or 0. */
  QTS_GetArrayBuffer(ctx: ContextPointer, buffer: AnyValue): Address;
  QTS_GetArrayBufferLength(ctx: ContextPointer, buffer: AnyValue): number;
  QTS_NewFunction(ctx: ContextPointer, name: string, args: number, isConstructor: boolean, id: number): OwnedValue;
  QTS_Call(ctx: ContextPointer, f: AnyValue, self: AnyValue, argc: number, argv: Address): OwnedValue;
  QTS_Eval(
    ctx: ContextPointer,
    code: Address,
    byteLength: number,
    filename: string,
    detectModule: number,
    flags: number,
  ): OwnedValue;
  QTS_ResolveException(ctx: ContextPointer, value: OwnedValue): OwnedValue;
  QTS_IsJobPending(rt: RuntimePointer): number;
  QTS_ExecutePendingJob(rt: RuntimePointer, most: number, lastContext: Address): OwnedValue;
  QTS_bjson_encode(ctx: ContextPointer, value: AnyValue): OwnedValue;
  QTS_bjson_decode(ctx: ContextPointer, bytes: AnyValue): OwnedValue;
}

/** What the module calls back. A host exception must never leave one of these: it would tear the module's frames. */
export interface Callbacks {
  callFunction(
    asyncify: undefined,
    ctx: ContextPointer,
    self: Address,
    argc: number,
    argv: Address,
    id: number,
  ): Address;
  shouldInterrupt(asyncify: undefined, rt: RuntimePointer): 0 | 1;
  freeHostRef(): void;
  loadModuleSource(): Address;
  normalizeModule(): Address;
}

export interface RawModule {
  callbacks: Callbacks;
  /** Replaced by the module itself whenever its memory has grown. */
  readonly HEAPU8: Uint8Array;
  _malloc(byteLength: number): Address;
  _free(address: Address): void;
  UTF8ToString(address: Address): string;
  /** The way of `quickjs-emscripten` to its extensions, the linear memory among them. */
  quickjsEmscriptenInit(log: () => void): { getWasmMemory(): LinearMemory };
}

export interface LoadedQuickJS {
  readonly memory: LinearMemory;
  readonly raw: RawFunctions;
  readonly module: RawModule;
}

/** A module of its own: one linear memory. */
export async function loadQuickJS(): Promise<LoadedQuickJS> {
  const [found, Ffi] = await Promise.all([RELEASE_SYNC.importModuleLoader(), RELEASE_SYNC.importFFI()]);
  const inner = typeof found === 'function' ? found : found.default;
  const load = typeof inner === 'function' ? inner : inner.default;
  const module = await load();
  const raw = asRawModule(module);
  const memory = raw.quickjsEmscriptenInit(() => undefined).getWasmMemory();
  return { raw: asRawFunctions(new Ffi(module)), module: raw, memory };
}

/** True because `RawFunctions` repeats the signatures of the pinned 0.32.0 with its pointers branded; checked at start. */
function asRawFunctions(ffi: object): RawFunctions {
  return ffi as RawFunctions;
}

/** True because Emscripten's module object of the pinned version has these members; `callbacks` is ours to set. */
function asRawModule(module: object): RawModule {
  return module as RawModule;
}
