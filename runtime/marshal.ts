/**
 * Messages between a heap and a payload: words read from and written to the arguments of a call, the rest by the binary
 * format.
 *
 * Owns: packing what a guest sends and laying out what it is given. Invariants: a word that might be a pointer never
 * leaves its heap; every value made here is freed here; whoever receives gets its own copy.
 */
import type { Moved } from '../kernel/engine-port.ts';
import { bytesOf } from './domain.ts';
import type { ExchangeHeap } from './exchange-heap.ts';
import { argumentAt } from './ffi.ts';
import { bufferRecord, wordAt } from './layout.ts';
import { type FieldPlan, type MessagePlan, movedIn, slotsOf } from './message-plan.ts';
import type { CopiedFields, Payloads } from './payload.ts';
import type { Address, BorrowedValue, OwnedValue } from './quickjs.ts';
import type { SipHeap } from './sip-heap.ts';
import { tagException } from './words.ts';

export interface Packed {
  readonly payload: CopiedFields;
  readonly moved: readonly Moved[];
}

/** A whole number from 0 that the guest passed, or undefined. */
export function numberArgument(heap: SipHeap, argc: number, argv: Address, index: number): number | undefined {
  if (index >= argc) return undefined;
  const { ffi, words } = heap.domain;
  const value = argumentAt(argv, index);
  const high = ffi.highWord(value);
  if (!words.isNumber(high)) return undefined;
  const found = words.read(ffi.lowWord(value), high);
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}

/** The fields of a message from the arguments of a call, the first of them at `from`. Undefined: they are not as the plan says. */
export function packMessage(
  heap: SipHeap,
  plan: MessagePlan,
  argc: number,
  argv: Address,
  from: number,
  payloads: Payloads,
  blocks: ExchangeHeap,
): Packed | undefined {
  if (argc < from + plan.argumentCount) return undefined;
  const { ffi, words } = heap.domain;
  const found: number[] = [];
  for (const field of plan.words) {
    const value = argumentAt(argv, from + field.slot);
    const high = ffi.highWord(value);
    if (!words.isScalar(high)) return undefined;
    found.push(ffi.lowWord(value), high);
  }
  const packed = plan.packed.length === 0 ? undefined : encode(heap, argumentAt(argv, from + plan.argumentCount - 1));
  if (packed === null) return undefined;
  const moved: Moved[] = [];
  for (const field of plan.moved) {
    const isThere = !field.field.optional || !isUndefined(heap, argumentAt(argv, from + field.slot));
    if (field.field.optional) found.push(isThere ? 1 : 0);
    if (!isThere) continue;
    const id = numberArgument(heap, argc, argv, from + field.slot);
    if (id === undefined) return undefined;
    const thing = takeThing(heap, field, id, argc, argv, from + field.slot + 1, blocks);
    if (thing === undefined) return undefined;
    moved.push(thing);
  }
  return { payload: payloads.make(found, packed), moved };
}

/** What is given away, out of the heap that shows it. `next` is the argument after its number. */
function takeThing(
  heap: SipHeap,
  { wire }: FieldPlan,
  id: number,
  argc: number,
  argv: Address,
  next: number,
  blocks: ExchangeHeap,
): Moved | undefined {
  if (wire === 'block') {
    return blocks.take(asId(id), heap, argumentAt(argv, next)) ? { kind: 'block', id: asId(id) } : undefined;
  }
  if (wire !== 'shared') return { kind: 'handle', id: asId(id) };
  const block = numberArgument(heap, argc, argv, next);
  if (block === undefined || !blocks.shared.take(asId(block), heap, argumentAt(argv, next + 1))) return undefined;
  return { kind: 'shared', id: asId(id), block: asId(block) };
}

function isUndefined({ domain: { ffi, words } }: SipHeap, value: BorrowedValue): boolean {
  const high = ffi.highWord(value);
  return words.isScalar(high) && words.read(ffi.lowWord(value), high) === undefined;
}

/** Ids are numbers with a brand that the kernel checks; one from a guest is as good as its check. */
export function asId<Id extends number>(value: number): Id {
  return value as Id;
}

/** The value in the binary format, copied out of the guest. Null when the guest has no memory for it. */
export function encode(heap: SipHeap, value: BorrowedValue): Uint8Array | null {
  const { ffi, bufferLayout } = heap.domain;
  const buffer = ffi.own(ffi.raw.QTS_bjson_encode(heap.ctx, value));
  if (ffi.highWord(buffer) === tagException) {
    ffi.free(heap.ctx, ffi.own(ffi.raw.QTS_ResolveException(heap.ctx, buffer)));
    ffi.free(heap.ctx, buffer);
    heap.meter.fault('memory', 'the heap had no room to pack a message');
    return null;
  }
  let bytes: Uint8Array;
  if (bufferLayout === undefined) bytes = bytesOf(ffi, heap.ctx, buffer);
  else {
    const record = bufferRecord(ffi, bufferLayout, buffer);
    const data = wordAt(ffi, record + bufferLayout.data);
    bytes = ffi.u8.slice(data, data + wordAt(ffi, record + bufferLayout.byteLength));
  }
  ffi.free(heap.ctx, buffer);
  return bytes;
}

/** The value of the bytes, in the guest. The result may be an exception. */
export function decode(heap: SipHeap, bytes: Uint8Array): OwnedValue {
  const { ffi } = heap.domain;
  const buffer = ffi.bufferOf(heap.ctx, bytes);
  if (ffi.highWord(buffer) === tagException) return buffer;
  const value = ffi.own(ffi.raw.QTS_bjson_decode(heap.ctx, buffer));
  ffi.free(heap.ctx, buffer);
  return value;
}

/** Sets the fields as arguments from `from` on. False when the guest or the exchange heap has no room for them. */
export function layOutMessage(
  heap: SipHeap,
  plan: MessagePlan,
  fields: CopiedFields,
  moved: readonly Moved[],
  from: number,
  blocks: ExchangeHeap,
  temporaries: OwnedValue[],
): boolean {
  const { ffi, words } = heap.domain;
  plan.words.forEach((field, index) => {
    ffi.setWords(from + field.slot, fields.words[index * 2] ?? 0, fields.words[index * 2 + 1] ?? 0);
  });
  const isThere = movedIn(plan, fields);
  let next = 0;
  for (const field of plan.moved) {
    if (!isThere(field)) {
      // Every argument that is counted is set: what an earlier message left there may be freed by now.
      for (let slot = field.slot; slot < field.slot + slotsOf(field); slot++) ffi.setValue(from + slot, ffi.undefined);
      continue;
    }
    const thing = moved[next++];
    if (thing === undefined) throw new Error(`a message came without its ${field.field.name}`);
    let slot = from + field.slot;
    const number = (value: number): void => {
      const [low, high] = words.write(value);
      ffi.setWords(slot++, low, high);
    };
    number(thing.id);
    if (thing.kind === 'handle') continue;
    if (thing.kind === 'shared') number(thing.block);
    const buffer = blocks.show(thing.kind === 'shared' ? thing.block : thing.id, heap);
    if (buffer === undefined) return false;
    temporaries.push(buffer);
    if (ffi.highWord(buffer) === tagException) return false;
    ffi.setValue(slot, buffer);
  }
  if (fields.packed === undefined) return true;
  const value = decode(heap, fields.packed);
  temporaries.push(value);
  ffi.setValue(from + plan.argumentCount - 1, value);
  return ffi.highWord(value) !== tagException;
}
