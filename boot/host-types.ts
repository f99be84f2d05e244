/**
 * A contract as seen from the host: the same conversation, with blocks and shared bytes as copies.
 *
 * Owns: `HostImp` and `HostExp`, mapped from the contract's own type, so that host and process share one interface. Does not
 * own behaviour: `host-ends.ts` has it. Invariant: a message that a process may not send in a state, the host may not either,
 * and TypeScript says so.
 */
import type {
  Block,
  Bytes,
  Closed,
  Connector,
  Contract,
  EndpointFacts,
  Listener,
  Msg,
  Owned,
  Parcel,
  Shared,
  Side,
  StateName,
} from '../abi/index.ts';

declare const hostEnd: unique symbol;
declare const hostThing: unique symbol;

interface Messages {
  readonly [message: string]: Msg<object, string>;
}
type SaidBy<S, Who extends 'client' | 'server'> = S extends { readonly [W in Who]: infer M extends Messages }
  ? M
  : Record<never, never>;
type Spoken<S, E extends Side> = SaidBy<S, E extends 'Imp' ? 'client' : 'server'>;
type Heard<S, E extends Side> = SaidBy<S, E extends 'Imp' ? 'server' : 'client'>;

/** A connector that the host was sent. It can be sent on, dropped, or connected. */
export interface HostConnector<C extends Contract> {
  connect(): HostImp<C>;
  [Symbol.dispose](): void;
}
/** A listener or anything in a parcel: the host can send it on or drop it. */
export interface HostThing<T> {
  readonly [hostThing]?: T;
  [Symbol.dispose](): void;
}

type MovedField<T> = T extends Block | Shared<Bytes>
  ? Uint8Array
  : T extends Connector<infer C>
    ? HostConnector<C>
    : T extends Listener<infer C>
      ? HostThing<Listener<C>>
      : T extends Parcel
        ? HostThing<Parcel>
        : T extends EndpointFacts<infer C, infer S, infer E>
          ? HostEnd<C, S, E>
          : never;
type HostField<T> = T extends Owned ? MovedField<T> : T;
export type HostFields<F> = { readonly [K in keyof F]: HostField<F[K]> };

type Speak<C extends Contract, M, E extends Side> = {
  readonly [K in keyof M]: M[K] extends Msg<infer F, infer N extends StateName<C>>
    ? (
        ...fields: Record<never, never> extends F ? [fields?: HostFields<F>] : [fields: HostFields<F>]
      ) => HostEnd<C, N, E>
    : never;
};
type Received<C extends Contract, M, E extends Side> =
  | {
      [K in keyof M]: M[K] extends Msg<infer F, infer N extends StateName<C>>
        ? { readonly message: K; readonly next: HostEnd<C, N, E> } & HostFields<F>
        : never;
    }[keyof M]
  | Closed;
type Listen<C extends Contract, M, E extends Side> = [keyof M] extends [never]
  ? Record<never, never>
  : { receive(): Promise<Received<C, M, E>> };

/** What every end of the host's has. Dropping tells the peer `closed`; dropping an end that is over does nothing. */
export interface HostEndBase<C extends Contract, S extends StateName<C>, E extends Side> {
  readonly [hostEnd]?: { readonly contract: C; readonly state: S; readonly side: E };
  [Symbol.dispose](): void;
}
/** One end of a channel, held by the host. */
export type HostEnd<C extends Contract, S extends StateName<C>, E extends Side> = HostEndBase<C, S, E> &
  Speak<C, Spoken<C[S], E>, E> &
  Listen<C, Heard<C[S], E>, E>;
/** The client's end, on the host. */
export type HostImp<C extends Contract, S extends StateName<C> = 'Start'> = HostEnd<C, S, 'Imp'>;
/** The server's end, on the host. */
export type HostExp<C extends Contract, S extends StateName<C> = 'Start'> = HostEnd<C, S, 'Exp'>;
