/**
 * Raw calls of a guest, turned into system calls of the kernel.
 *
 * Owns: reading arguments and answering. Judges nothing the kernel judges. Invariants: arguments are taken as hostile,
 * though only the prelude can make these calls; a `stop` of the kernel's sets the flag before the guest goes on.
 */
import { abiErrors } from '../abi/index.ts';
import type { BlockId, HandleId, Syscalls } from '../kernel/engine-port.ts';
import { readBjson, writeBjson } from './bjson.ts';
import { calls, stopped } from './calls.table.ts';
import type { ExchangeHeap } from './exchange-heap.ts';
import { argumentAt } from './ffi.ts';
import { asId, decode, encode, numberArgument, packMessage } from './marshal.ts';
import type { Payloads } from './payload.ts';
import type { Address } from './quickjs.ts';
import type { SipHeap } from './sip-heap.ts';

const largestBlock = 2 ** 30;

export class Calls {
  readonly #syscalls: () => Syscalls;
  readonly #payloads: Payloads;
  readonly #blocks: ExchangeHeap;

  constructor(syscalls: () => Syscalls, payloads: Payloads, blocks: ExchangeHeap) {
    this.#syscalls = syscalls;
    this.#payloads = payloads;
    this.#blocks = blocks;
  }

  answer(heap: SipHeap, argc: number, argv: Address): Address {
    const number = (index: number): number | undefined => numberArgument(heap, argc, argv, index);
    const result = this.#run(heap, argc, argv, number);
    if (result === undefined) return 0;
    return typeof result === 'number' ? heap.answer(result) : result.value;
  }

  #run(
    heap: SipHeap,
    argc: number,
    argv: Address,
    number: (index: number) => number | undefined,
  ): number | { readonly value: Address } | undefined {
    const kernel = this.#syscalls();
    const first = number(1);
    switch (number(0)) {
      case calls.send:
        return this.#send(heap, argc, argv, first, number(2));
      case calls.wait:
        return this.#wait(heap, argc, number, first);
      case calls.channel:
      case calls.service: {
        const contract = first === undefined ? undefined : heap.program.contracts[first];
        if (contract === undefined) return this.#malformed(heap);
        const made =
          number(0) === calls.channel ? kernel.channel(heap.sip, contract) : kernel.service(heap.sip, contract);
        return made === 'stop' ? this.#stop(heap) : made;
      }
      case calls.connect:
      case calls.share: {
        if (first === undefined) return this.#malformed(heap);
        const handle: HandleId = asId(first);
        const made = number(0) === calls.connect ? kernel.connect(heap.sip, handle) : kernel.share(heap.sip, handle);
        return made === 'stop' ? this.#stop(heap) : made;
      }
      case calls.set: {
        const made = kernel.set(heap.sip);
        return made === 'stop' ? this.#stop(heap) : made;
      }
      case calls.enter:
      case calls.leave: {
        const member = number(2);
        if (first === undefined || member === undefined) return this.#malformed(heap);
        const verdict =
          number(0) === calls.enter
            ? kernel.enter(heap.sip, asId(first), asId(member))
            : kernel.leave(heap.sip, asId(first), asId(member));
        return verdict === 'stop' ? this.#stop(heap) : undefined;
      }
      case calls.drop:
        if (first === undefined) return this.#malformed(heap);
        return kernel.drop(heap.sip, asId(first)) === 'stop' ? this.#stop(heap) : undefined;
      case calls.allocate:
        return first === undefined || first > largestBlock ? -1 - abiErrors.badLength : this.#allocate(heap, first);
      case calls.blockFromText:
        return argc < 2 ? this.#malformed(heap) : this.#fromText(heap, argv);
      case calls.blockText:
        return argc < 5 || first === undefined
          ? this.#malformed(heap)
          : this.#text(heap, asId(first), argv, number(2), number(3));
      case calls.dropBlock:
        return argc < 3 || first === undefined ? this.#malformed(heap) : this.#dropBlock(heap, asId(first), argv);
      case calls.freeze:
        return argc < 3 || first === undefined ? this.#malformed(heap) : this.#freeze(heap, asId(first), argv);
      case calls.dropShared: {
        const block = number(2);
        return argc < 4 || first === undefined || block === undefined
          ? this.#malformed(heap)
          : this.#dropShared(heap, asId(first), asId(block), argv);
      }
      case calls.show:
        return first === undefined ? this.#malformed(heap) : this.#show(heap, asId(first));
      default:
        return this.#report(heap, argc, argv, number);
    }
  }

  /** What the prelude has to say about the process itself. */
  #report(heap: SipHeap, argc: number, argv: Address, number: (index: number) => number | undefined): number {
    const text = (index: number): string =>
      index < argc ? heap.domain.ffi.text(heap.ctx, argumentAt(argv, index)) : '';
    const { traces } = heap.program;
    switch (number(0)) {
      case calls.violate: {
        const kind = number(1) === 1 ? 'ownership' : 'contract';
        const fault = { kind, message: text(2), trace: traces.map(text(3)) } as const;
        heap.meter.end({ why: 'fault', fault });
        this.#syscalls().violate(heap.sip, fault);
        return stopped;
      }
      case calls.exit:
        heap.meter.end({ why: 'exited' });
        return stopped;
      case calls.crash: {
        const kind = (['crash', 'memory', 'stack'] as const)[number(1) ?? 0] ?? 'crash';
        const said = text(2);
        heap.meter.fault(kind, said === '' ? 'an exception escaped' : said, traces.map(text(3)));
        return stopped;
      }
      default:
        return this.#malformed(heap);
    }
  }

  #send(
    heap: SipHeap,
    argc: number,
    argv: Address,
    handle: number | undefined,
    plan: number | undefined,
  ): number | undefined {
    const planned = plan === undefined ? undefined : heap.program.messages[plan];
    if (handle === undefined || planned === undefined) return this.#malformed(heap);
    const packed = packMessage(heap, planned.plan, argc, argv, 3, this.#payloads, this.#blocks);
    if (packed === undefined) return this.#malformed(heap);
    const { contract, message } = planned;
    const verdict = this.#syscalls().send(heap.sip, asId(handle), contract, message, packed.payload, packed.moved);
    if (verdict === 'ok') return undefined;
    // A send that was refused has changed nothing: the blocks are the process's still, and go with it.
    for (const thing of packed.moved) {
      if (thing.kind === 'block') this.#blocks.giveBack(thing.id, heap);
      else if (thing.kind === 'shared') this.#blocks.shared.giveBack(thing.block, heap);
    }
    return this.#stop(heap);
  }

  #wait(
    heap: SipHeap,
    argc: number,
    number: (index: number) => number | undefined,
    token: number | undefined,
  ): number | undefined {
    const handles: HandleId[] = [];
    for (let index = 2; index < argc; index++) {
      const handle = number(index);
      if (handle === undefined) return this.#malformed(heap);
      handles.push(asId(handle));
    }
    if (token === undefined) return this.#malformed(heap);
    return this.#syscalls().wait(heap.sip, token, handles) === 'stop' ? this.#stop(heap) : undefined;
  }

  #allocate(heap: SipHeap, byteLength: number): number {
    const block = this.#syscalls().allocate(heap.sip, byteLength);
    if (block === 'over-quota') return -1 - abiErrors.overQuota;
    if (this.#blocks.allocate(block, heap.domain, byteLength, heap)) return block;
    this.#syscalls().dropBlock(heap.sip, block);
    return -1 - abiErrors.noMemory;
  }

  #show(heap: SipHeap, block: BlockId): { readonly value: Address } | number {
    if (!this.#blocks.isHeldBy(block, heap)) return this.#malformed(heap);
    const buffer = this.#blocks.show(block, heap);
    return buffer === undefined ? this.#malformed(heap) : { value: this.#handOver(heap, buffer) };
  }

  #fromText(heap: SipHeap, argv: Address): number {
    const packed = encode(heap, argumentAt(argv, 1));
    if (packed === null) return stopped;
    const text = readBjson(packed);
    if (typeof text !== 'string') return this.#malformed(heap);
    const bytes = new TextEncoder().encode(text);
    const block = this.#allocate(heap, bytes.length);
    if (block >= 0) this.#blocks.borrowBytes(asId(block))?.set(bytes);
    return block;
  }

  #text(heap: SipHeap, block: BlockId, argv: Address, start = 0, end = 0): { readonly value: Address } | number {
    if (!this.#blocks.isHeldBy(block, heap)) return this.#malformed(heap);
    this.#blocks.refresh(block, heap, argumentAt(argv, 4));
    const bytes = this.#blocks.borrowBytes(block) ?? new Uint8Array();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, Math.max(start, end)));
    return { value: this.#handOver(heap, decode(heap, writeBjson(text))) };
  }

  #dropBlock(heap: SipHeap, block: BlockId, argv: Address): number | undefined {
    if (!this.#blocks.take(block, heap, argumentAt(argv, 2))) return this.#malformed(heap);
    const verdict = this.#syscalls().dropBlock(heap.sip, block);
    this.#blocks.free(block);
    return verdict === 'stop' ? this.#stop(heap) : undefined;
  }

  #freeze(heap: SipHeap, block: BlockId, argv: Address): number {
    if (!this.#blocks.freeze(block, heap, argumentAt(argv, 2))) return this.#malformed(heap);
    const hold = this.#syscalls().freeze(heap.sip, block);
    return hold === 'stop' ? this.#stop(heap) : hold;
  }

  #dropShared(heap: SipHeap, hold: HandleId, block: BlockId, argv: Address): number | undefined {
    if (!this.#blocks.shared.take(block, heap, argumentAt(argv, 3))) return this.#malformed(heap);
    return this.#syscalls().dropShared(heap.sip, hold, block) === 'stop' ? this.#stop(heap) : undefined;
  }

  /** A value the module frees itself once the call returns. */
  #handOver(heap: SipHeap, value: ReturnType<SipHeap['domain']['ffi']['own']>): Address {
    return heap.domain.ffi.giveAway(value);
  }

  #stop(heap: SipHeap): number {
    heap.meter.end({ why: 'kernel', trace: '' });
    return stopped;
  }
  /** Arguments that the prelude never makes: somebody got hold of the raw call. */
  #malformed(heap: SipHeap): number {
    if (heap.meter.stop !== undefined) return stopped;
    const fault = { kind: 'contract', message: 'a system call was malformed', trace: '' } as const;
    heap.meter.end({ why: 'fault', fault });
    this.#syscalls().violate(heap.sip, fault);
    return stopped;
  }
}
