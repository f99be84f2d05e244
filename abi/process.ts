/**
 * The module `skerry` as a process imports it: the contract algebra, blocks, and the few functions that reach the ABI.
 *
 * Owns: the types of the process library. Does not own its code: the runtime's prelude defines these values inside
 * each process; on a host they do not exist, so importing one outside a process fails when it is called.
 */
import type { Contract, Endpoint, Exp, Imp, Owned, Ref, Side, StateName } from './contract.ts';

export type { Closed, CloseReason, Contract, Exp, Imp, Msg, Over, Owned, Ref } from './contract.ts';
export type {
  ClockDevice,
  DiskDevice,
  DiskEntry,
  DiskFailure,
  EntropyDevice,
  EventsDevice,
  KernelDevice,
  NeedInfo,
  ProcessEvent,
  ProcessInfo,
  ProcessStatus,
  ProgramInfo,
  TerminalDevice,
  TerminalInput,
  TerminalOutput,
} from './devices.ts';

declare const block: unique symbol;
declare const listener: unique symbol;
declare const connector: unique symbol;
declare const parcel: unique symbol;
declare const shared: unique symbol;
declare const bytes: unique symbol;
declare const ends: unique symbol;
declare const owning: unique symbol;

/** A run of bytes in the exchange heap. Moves between processes without a copy. */
export interface Block extends Owned {
  readonly [block]: true;
  readonly byteLength: number;
  /** A view of the bytes, for as long as the block is owned here; afterwards the view is detached and has length 0. */
  bytes(this: Ref<Block>): Uint8Array;
  /** The bytes `start` to `end` read as UTF-8; ill-formed sequences become U+FFFD. */
  text(this: Ref<Block>, start?: number, end?: number): string;
}
export interface BlockFactory {
  /** A new block of `byteLength` zero bytes. Throws `QuotaError` when the process's block quota does not allow it. */
  allocate(byteLength: number): Block;
  /** A new block with a copy of `bytes`. Throws `QuotaError`. */
  from(bytes: Uint8Array): Block;
  /** A new block with `text` in UTF-8. Throws `QuotaError`. */
  fromText(text: string): Block;
}
export declare const Block: BlockFactory;

/** What `Shared` shares: a run of bytes. It names what is held and is no value by itself. */
export interface Bytes {
  readonly [bytes]: true;
}
/**
 * A hold of bytes that nobody writes any more. Any number of processes may hold the same bytes and read them, without a copy;
 * they are freed when the last hold is gone, and count against the quota of whoever has held them longest.
 */
export interface Shared<T extends Bytes> extends Owned {
  readonly [shared]: T;
  readonly byteLength: number;
  /** A second hold of the same bytes, to hand on. */
  share(this: Ref<Shared<T>>): Shared<T>;
  /** The byte at `index`, from 0; `undefined` where there is none. */
  at(this: Ref<Shared<T>>, index: number): number | undefined;
  /** The first place from `start` on that holds `byte`, or -1. */
  indexOf(this: Ref<Shared<T>>, byte: number, start?: number): number;
  /** A copy of the bytes `start` to `end`, the process's own; negative numbers count from the end. */
  copy(this: Ref<Shared<T>>, start?: number, end?: number): Uint8Array;
  /** The bytes `start` to `end` read as UTF-8; ill-formed sequences become U+FFFD. */
  text(this: Ref<Shared<T>>, start?: number, end?: number): string;
  /** Numbers as a `DataView` reads them; big-endian unless asked otherwise. Each throws `RangeError` when the bytes do not go so far. */
  getInt16(this: Ref<Shared<T>>, byteOffset: number, littleEndian?: boolean): number;
  getUint16(this: Ref<Shared<T>>, byteOffset: number, littleEndian?: boolean): number;
  getInt32(this: Ref<Shared<T>>, byteOffset: number, littleEndian?: boolean): number;
  getUint32(this: Ref<Shared<T>>, byteOffset: number, littleEndian?: boolean): number;
  getBigInt64(this: Ref<Shared<T>>, byteOffset: number, littleEndian?: boolean): bigint;
  getBigUint64(this: Ref<Shared<T>>, byteOffset: number, littleEndian?: boolean): bigint;
  getFloat32(this: Ref<Shared<T>>, byteOffset: number, littleEndian?: boolean): number;
  getFloat64(this: Ref<Shared<T>>, byteOffset: number, littleEndian?: boolean): number;
}
/** Turns a block into bytes that nobody writes any more: the block is used up, views of it are detached, nothing is copied. */
export declare function freeze(block: Block): Shared<Bytes>;

/** Thrown when the process's block quota, or the memory behind it, does not allow a new block. */
export declare class QuotaError extends Error {
  override readonly name: 'QuotaError';
}

/** Yields one `Exp<C>` for each client that connects. */
export interface Listener<C extends Contract> extends Owned {
  readonly [listener]: C;
  accept(this: Ref<Listener<C>>): Promise<Exp<C>>;
}

/** The other side of a `Listener`: makes a new conversation with its server whenever asked, also after a restart of it. */
export interface Connector<C extends Contract> extends Owned {
  readonly [connector]: C;
  /** Never blocks and never fails; when nobody serves, the first `receive` says `closed`. */
  connect(this: Ref<Connector<C>>): Imp<C>;
  /** A second connector to the same server, to hand on. */
  share(this: Ref<Connector<C>>): Connector<C>;
}

/** An endpoint, listener or connector in transit to somebody whose signature the kernel, not this process, checks. */
export interface Parcel extends Owned {
  readonly [parcel]: true;
}
type Collection = { readonly [ends]: unknown } | { readonly [owning]: unknown };
/** Blocks, shared bytes, sets and maps are not packed: no signature asks for one when a process starts. */
export declare function pack<T extends Owned>(value: T extends Block | Shared<Bytes> | Collection ? never : T): Parcel;

/** Both ends of a new channel. */
export declare function channel<C extends Contract>(): { readonly imp: Imp<C>; readonly exp: Exp<C> };
/** A new listener and its connector: a service made at run time. */
export declare function service<C extends Contract>(): {
  readonly listener: Listener<C>;
  readonly connector: Connector<C>;
};

/** Lets go of an owned value: the peer of an endpoint hears `closed`, the memory of a block comes back, that of shared bytes with their last hold. */
export declare function drop(value: Owned): void;

/**
 * Starts `task(argument)` beside the caller, which goes on at once. The argument is moved. An exception that escapes the
 * task is a fault of the process. The process ends when `main` does, whatever tasks remain.
 */
export declare function fork<A>(task: (argument: A) => Promise<void>, argument: A): void;

/** An endpoint in a state in which it hears. */
type Hears = Owned & { receive(): Promise<unknown>; readonly [ends]?: never };
type Hearing = Hears | Listener<Contract> | EndpointSet<unknown>;
type HeardOf<E> =
  E extends EndpointSet<infer M>
    ? HeardOf<M>
    : E extends Listener<infer C>
      ? Exp<C>
      : E extends { receive(): Promise<infer H> }
        ? H
        : never;
/** A listener and a set go on after they heard; an endpoint is in its next state. */
type RestOf<T, K extends keyof T> = T[K] extends Listener<Contract> | EndpointSet<unknown> ? T : Omit<T, K>;
/** What `select` yields: which end heard, what, and the ends that are still owned: the others, and a listener or set that heard. */
export type Selected<T> = {
  readonly [K in keyof T]: { readonly from: K; readonly heard: HeardOf<T[K]>; readonly rest: RestOf<T, K> };
}[keyof T];
/** Waits on several endpoints at once; the first that hears wins, in the order written when several are ready. */
export declare function select<T extends { readonly [name: string]: Hearing }>(ends: T): Promise<Selected<T>>;

/** A place for one owned value, to keep it across closures and tasks. Putting into a full cell throws. */
export declare class Cell<T> {
  constructor();
  put(value: T): void;
  /** The value, which leaves the cell, or `undefined` when it is empty. */
  take(): T | undefined;
  readonly full: boolean;
}

/** What `receive` of a set yields when nothing stands in it. */
export interface Empty {
  readonly message: 'empty';
}
/**
 * Many conversations in one state, as a server has with its clients. Each that has something is heard in turn, in the order in which it
 * came to have it, and leaves the set as it is heard: whoever speaks much waits until all others were heard. Dropping it drops them all.
 */
export interface EndpointSet<E> extends Owned {
  readonly [ends]: E;
  /** How many conversations stand in it. */
  readonly size: number;
  add(this: Ref<EndpointSet<E>>, end: E): void;
  /** From now on whoever connects to the listener stands in the set; clients and messages take turns. */
  listen<C extends Contract>(this: Ref<EndpointSet<Exp<C>>>, listener: Listener<C>): void;
  /** Takes out the one that has been in it longest, whether it has something or not. */
  take(this: Ref<EndpointSet<E>>): E | undefined;
  /** The next message of any of them, or that one is closed. At once `empty` when nothing stands in the set and it has no listener. */
  receive(this: Ref<EndpointSet<E>>): Promise<HeardOf<E> | Empty>;
}
export interface EndpointSetConstructor {
  new <E extends Hears>(): EndpointSet<E>;
}
export declare const EndpointSet: EndpointSetConstructor;

type Plain = string | number | bigint | boolean | null | undefined;
/** Owned values by key. What is put in moves in, what is taken out moves out; dropping the map drops all that is in it. */
export interface OwnedMap<K extends string | number | bigint, V> extends Owned {
  readonly [owning]: readonly [K, V];
  readonly size: number;
  /** Puts the value in and hands back the one that was there under this key. */
  insert(this: Ref<OwnedMap<K, V>>, key: K, value: V): V | undefined;
  take(this: Ref<OwnedMap<K, V>>, key: K): V | undefined;
  has(this: Ref<OwnedMap<K, V>>, key: K): boolean;
  /** A list of its own, in the order in which the keys came. */
  keys(this: Ref<OwnedMap<K, V>>): K[];
  /** Lends the value under this key to `see` for the length of the call, and yields what it returns; `undefined` when there is none. */
  look<R extends Plain>(this: Ref<OwnedMap<K, V>>, key: K, see: (value: Ref<V>) => R): R | undefined;
}
export interface OwnedMapConstructor {
  new <K extends string | number | bigint, V>(): OwnedMap<K, V>;
}
export declare const OwnedMap: OwnedMapConstructor;

/** What came of a text or value: the value with its type, or a sentence that says where it differs: `$.items[3].name must be a string`. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };
/**
 * Reads JSON as a `T`. The compiler makes the check from `T`, which is written at the call and made of what JSON can say. The
 * value is made anew and holds what `T` mentions; whatever else the text has is left out. Never throws, however the text looks.
 */
export declare function decode<T>(text: string): Decoded<T>;
/**
 * The same for a value that is there already, such as what a `catch` caught. Nobody else has the copy, but for parts that `T` calls
 * `unknown`. Throws only what a getter of the value does.
 */
export declare function decodeValue<T>(value: unknown): Decoded<T>;

type Size = `${number}B` | `${number}KiB` | `${number}MiB`;
type Duration = `${number}ms` | `${number}s`;
/** What a process asks for at most. The system file may give less, never more. */
export interface Limits {
  /** The process's own heap. */
  readonly memory?: Size;
  /** The longest a turn may compute before it must wait for something. */
  readonly turn?: Duration;
  /** Bytes of blocks that the process may have allocated and still own. */
  readonly blocks?: Size;
}

export type AnyEndpoint = Endpoint<Contract, StateName<Contract>, Side>;
