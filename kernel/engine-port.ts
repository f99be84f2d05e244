/**
 * The seam between policy and mechanism: what the kernel asks of an engine, and what an engine asks of the kernel.
 *
 * Owns: `Engine` (kernel -> engine), `Syscalls` (engine -> kernel, only during a turn) and `HostSide` (values of the host's
 * own ends). Deliberately knows no QuickJS: the kernel's tests implement `Engine` in a few lines.
 * Invariants: the engine runs one process at a time and only inside `start` and `deliver`; payloads are opaque to the
 * kernel; a block's bytes live in the engine, its owner in the kernel.
 */
import type { ContractTable, Fault, Need, RecordField, SipLimits } from '../abi/index.ts';

declare const sip: unique symbol;
declare const handle: unique symbol;
declare const blockId: unique symbol;
/** A process: printed `s1`, kept over its restarts (each after a `destroy`), never given to another. 0 is the host. */
export type SipId = number & { readonly [sip]: true };
/** An endpoint, listener, connector or hold: printed `e100`, never reused. */
export type HandleId = number & { readonly [handle]: true };
/** A block of the exchange heap: printed `b1000`, never reused. */
export type BlockId = number & { readonly [blockId]: true };

/** The copied fields of a message, in the engine's own form. */
export interface Payload {
  /** For accounting only. */
  readonly byteLength: number;
}

/** Something moved in a message, in the order of the message's fields. */
export type Moved =
  | { readonly kind: 'handle'; readonly id: HandleId }
  | { readonly kind: 'block'; readonly id: BlockId }
  /** A hold of a frozen block: the hold's own number, and the block whose bytes it shows. */
  | { readonly kind: 'shared'; readonly id: HandleId; readonly block: BlockId };

/** What a wait ends with. On a set the handle is the member's, which has left the set. */
export type Arrival =
  | {
      readonly kind: 'message';
      readonly handle: HandleId;
      readonly contract: ContractTable;
      readonly message: number;
      readonly payload: Payload;
      readonly moved: readonly Moved[];
    }
  | { readonly kind: 'closed'; readonly handle: HandleId; readonly reason: 'ended' | 'faulted' | 'killed' }
  /** On a listener: a client connected, `client` is its exporting end. */
  | { readonly kind: 'client'; readonly handle: HandleId; readonly client: HandleId };

/** What an image becomes for the engine, after the loader accepted it. */
export interface EngineProgram {
  readonly name: string;
  /** A script whose value is `function (skerry) { ...; return main; }`. */
  readonly code: string;
  /** Source map of `code` as JSON, or empty. */
  readonly sourceMap: string;
  readonly needs: readonly Need[];
  readonly contracts: readonly ContractTable[];
}

export interface Grant {
  readonly need: Need;
  readonly handle: HandleId;
}

/** How a turn ended. A turn runs until the process waits and nothing is left to do, whatever was thrown inside. */
export type TurnEnd =
  | { readonly status: 'waiting'; readonly elapsedMs: number }
  | { readonly status: 'exited'; readonly elapsedMs: number }
  | { readonly status: 'faulted'; readonly elapsedMs: number; readonly fault: Fault }
  /** The memory itself is lost, and with it every process of this domain; `destroy` them all, none needs freeing. */
  | { readonly status: 'lost'; readonly elapsedMs: number; readonly reason: string };

export interface Engine {
  /** Before everything else, once: where the calls of processes go. */
  attach(syscalls: Syscalls): void;
  /** Makes a heap for the process and loads its code; runs none of its own. A refusal is a sentence. */
  create(
    sip: SipId,
    program: EngineProgram,
    limits: SipLimits,
    domain: string,
  ): { readonly refused: string } | undefined;
  /** First turn: calls `main`. `args` is JSON text or empty. */
  start(sip: SipId, grants: readonly Grant[], args: string): TurnEnd;
  /** A turn: resolves the wait `token` with what arrived. The arrival's payload is used up. */
  deliver(sip: SipId, token: number, arrival: Arrival): TurnEnd;
  /** Frees the heap whole, with every block the process still owns in it; frozen ones stay until `freeBlock`. Never runs guest code. */
  destroy(sip: SipId): void;
  /** Bytes of the process's own heap. */
  memoryBytes(sip: SipId): number;
  /** Frees a block nobody holds in a heap: in flight, the host's, or frozen with no hold left. Only between turns. */
  freeBlock(block: BlockId): void;
  /** Lets go of a payload that will not be delivered. */
  discard(payload: Payload): void;
  /** The processes that share one memory with this one, itself included. */
  domainOf(sip: SipId): readonly SipId[];
  readonly host: HostSide;
}

/** How the host's own ends (devices, the embedding program) read and write payloads and blocks. */
export interface HostSide {
  /**
   * Checks the values against the fields and packs the copied ones, and of optional fields that are moved whether they are
   * there: any value but `undefined` says so. A mismatch throws a `TypeError` that names the field.
   */
  encode(fields: readonly RecordField[], values: Readonly<Record<string, unknown>>): Payload;
  /** The copied fields by name; `true` for an optional field that is moved and is there. Uses the payload up. */
  decode(fields: readonly RecordField[], payload: Payload): Record<string, unknown>;
  /**
   * The fields of one version of a message as those of another: what both have, by name. Uses the payload up. `there` says of the
   * fields that are moved which the message has. A value without a place in the other version throws a `TypeError` that names it.
   */
  rewrite(
    from: readonly RecordField[],
    to: readonly RecordField[],
    payload: Payload,
  ): { readonly payload: Payload; readonly there: ReadonlySet<string> };
  /** Makes a block in the shared domain with a copy of `bytes`. False when memory is full. */
  createBlock(block: BlockId, bytes: Uint8Array): boolean;
  /** Of a block in no heap: any number of heaps may show it from here on. */
  freezeBlock(block: BlockId): void;
  /** A copy of the bytes, frozen or not. */
  readBlock(block: BlockId): Uint8Array;
}

/** What a send is told. `stop`: the process has broken a rule and is being stopped; make no further call for it. */
export type Verdict = 'ok' | 'stop';

/**
 * Calls of a process, made by the engine in the middle of that process's turn. Every handle and block id comes from an
 * untrusted program: the kernel checks owner, contract and state. After `stop` the kernel has recorded a fault, and the
 * engine ends the turn as soon as it can; the kernel's fault wins over whatever `TurnEnd` says.
 */
export interface Syscalls {
  /**
   * The payload is the kernel's from here on, also when the verdict is `stop`. On `ok` what moved has left the sender; on
   * `stop` nothing has, and a block stays part of the sender's heap. When the message leads to a final state the sender's
   * endpoint is gone, likewise the receiver's on delivery, and an endpoint that heard `closed`: nobody drops those.
   */
  send(
    sip: SipId,
    handle: HandleId,
    contract: ContractTable,
    message: number,
    payload: Payload,
    moved: readonly Moved[],
  ): Verdict;
  /** Tokens are the engine's; at most one wait may hold a handle. */
  wait(sip: SipId, token: number, handles: readonly HandleId[]): Verdict;
  /** The importing end; the exporting one is the next number. */
  channel(sip: SipId, contract: ContractTable): HandleId | 'stop';
  /** The listener; its connector is the next number. */
  service(sip: SipId, contract: ContractTable): HandleId | 'stop';
  connect(sip: SipId, connector: HandleId): HandleId | 'stop';
  /** Of a connector or a hold. */
  share(sip: SipId, handle: HandleId): HandleId | 'stop';
  /** Of a set: with all that stands in it. */
  drop(sip: SipId, handle: HandleId): Verdict;
  /** An empty set of endpoints. It is the process's for as long as it lives: a set is not given away. */
  set(sip: SipId): HandleId | 'stop';
  /** The endpoint or listener stands in the set until it is heard or taken out; so long nothing else may be done with it. */
  enter(sip: SipId, set: HandleId, handle: HandleId): Verdict;
  leave(sip: SipId, set: HandleId, handle: HandleId): Verdict;
  /** Charges the quota and names the block; the engine then makes it, or takes the name back with `dropBlock`. */
  allocate(sip: SipId, byteLength: number): BlockId | 'over-quota';
  dropBlock(sip: SipId, block: BlockId): Verdict;
  /** The block is used up; the result is the first hold of its bytes, which the engine may show in any number of heaps from here on. */
  freeze(sip: SipId, block: BlockId): HandleId | 'stop';
  /** Of a hold, whose bytes the engine shows in this heap once less from here on. */
  dropShared(sip: SipId, hold: HandleId, block: BlockId): Verdict;
  /** The engine found a rule broken (a field of another type, a detached block). */
  violate(sip: SipId, fault: Fault): 'stop';
}
