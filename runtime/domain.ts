/**
 * A domain: one WebAssembly module, one linear memory, and the processes in it.
 *
 * Owns: loading and self-check (value words, buffer layout, binary format), who lives in it, who runs, whether it is lost.
 * Does not schedule. Invariants: nothing enters the module after `lost` is set; at most one process runs; no exception of
 * the host's leaves a callback.
 */
import { readBjson, writeBjson } from './bjson.ts';
import { type Carrier, copyingCarrier, provesZeroCopy, zeroCopyCarrier } from './carrier.ts';
import { Ffi } from './ffi.ts';
import { GrowthGuard } from './growth.ts';
import { type BufferLayout, findBufferLayout } from './layout.ts';
import { type Address, type ContextPointer, type LinearMemory, loadQuickJS } from './quickjs.ts';
import type { SipHeap } from './sip-heap.ts';
import { calibrateWords, tagException, type Words } from './words.ts';

export interface DomainTools {
  readonly memory: LinearMemory;
  readonly ffi: Ffi;
  readonly words: Words;
  readonly carrier: Carrier;
  readonly bufferLayout: BufferLayout | undefined;
}

export class Domain {
  readonly ffi: Ffi;
  readonly words: Words;
  readonly carrier: Carrier;
  readonly bufferLayout: BufferLayout | undefined;
  readonly members = new Set<SipHeap>();
  readonly growth: GrowthGuard;
  running: SipHeap | undefined;
  /** Why nothing may enter the module any more. */
  lost: string | undefined;

  constructor(tools: DomainTools) {
    this.ffi = tools.ffi;
    this.words = tools.words;
    this.carrier = tools.carrier;
    this.bufferLayout = tools.bufferLayout;
    this.growth = new GrowthGuard(
      tools.memory,
      () => this.#promisedBytes(),
      () => this.running?.ranOutOfMemory(),
    );
    this.ffi.module.callbacks = {
      callFunction: (_asyncify, ctx, _self, argc, argv) => this.#call(ctx, argc, argv),
      shouldInterrupt: () => (this.running?.shouldStop() === false ? 0 : 1),
      freeHostRef: () => undefined,
      loadModuleSource: () => 0,
      normalizeModule: () => 0,
    };
  }

  #promisedBytes(): number {
    let sum = 0;
    for (const member of this.members) sum += member.promisedBytes;
    return sum;
  }

  #call(ctx: ContextPointer, argc: number, argv: Address): Address {
    const heap = this.running;
    return heap === undefined || heap.ctx !== ctx ? 0 : heap.syscall(argc, argv);
  }
}

/** Loads a module and checks everything about it that this engine relies on. Throws when it is not as it must be. */
export async function loadDomain(blocks: 'auto' | 'copy'): Promise<Domain> {
  const loaded = await loadQuickJS();
  loaded.module.callbacks = {
    callFunction: () => 0,
    shouldInterrupt: () => 0,
    freeHostRef: () => undefined,
    loadModuleSource: () => 0,
    normalizeModule: () => 0,
  };
  const ffi = new Ffi(loaded);
  const rt = ffi.raw.QTS_NewRuntime();
  const ctx = ffi.raw.QTS_NewContext(rt, 0);
  const words = calibrateWords(ffi, ctx);
  if (words === undefined)
    throw new Error('this build of QuickJS keeps values in another form; the pinned one is 0.32.0');
  checkBinaryFormat(ffi, ctx);
  const bufferLayout = findBufferLayout(ffi, ctx);
  const shared = bufferLayout === undefined ? undefined : zeroCopyCarrier(ffi, bufferLayout);
  const proved = blocks === 'auto' && shared !== undefined && provesZeroCopy(ffi, ctx, shared) ? shared : undefined;
  ffi.raw.QTS_FreeContext(ctx);
  ffi.raw.QTS_FreeRuntime(rt);
  return new Domain({ memory: loaded.memory, ffi, words, carrier: proved ?? copyingCarrier(ffi), bufferLayout });
}

/** Number-like names first: the host orders them so, and both writings must be equal. */
const probe = `[null,undefined,true,false,0,-1,2147483647,1<<31,2147483648,1.5,-0,1/0,0/0,'','a','\\u00e9\\0','\\u20ac',
'\\ud800x',0n,5n,-5n,127n,128n,-128n,-129n,255n,1n<<64n,-(1n<<64n),-123456789012345678901234567890n,[],[[1],[undefined]],{},
{'1':2,a:1,bc:{a:'x',d:[{}]},'4294967295':3,length:4,'\\u20ac':5}]`;

/** Reads what the guest wrote, writes the same, lets the guest read it and write it again: nothing may change. */
function checkBinaryFormat(ffi: Ffi, ctx: ContextPointer): void {
  const value = ffi.evaluate(ctx, new TextEncoder().encode(probe), 'probe');
  const encoded = ffi.own(ffi.raw.QTS_bjson_encode(ctx, value));
  const first = bytesOf(ffi, ctx, encoded);
  const back = ffi.bufferOf(ctx, writeBjson(readBjson(first)));
  const decoded = ffi.own(ffi.raw.QTS_bjson_decode(ctx, back));
  const wrong = ffi.highWord(decoded) === tagException;
  const again = ffi.own(ffi.raw.QTS_bjson_encode(ctx, decoded));
  const second = wrong ? new Uint8Array() : bytesOf(ffi, ctx, again);
  for (const handle of [value, encoded, back, decoded, again]) ffi.free(ctx, handle);
  const same = first.length === second.length && first.every((byte, index) => byte === second[index]);
  if (!same) throw new Error('this build of QuickJS has another binary format; the pinned one is 0.32.0');
}

/** The bytes of an ArrayBuffer without knowing its layout. */
export function bytesOf(ffi: Ffi, ctx: ContextPointer, buffer: ReturnType<Ffi['own']>): Uint8Array {
  const byteLength = ffi.raw.QTS_GetArrayBufferLength(ctx, buffer);
  const copy = ffi.raw.QTS_GetArrayBuffer(ctx, buffer) >>> 0;
  const bytes = ffi.u8.slice(copy, copy + byteLength);
  ffi.release(copy);
  return bytes;
}
