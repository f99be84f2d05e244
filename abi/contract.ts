/**
 * The contract algebra as plain types: what a channel may say, in which order, and who may say it.
 *
 * Owns: `Contract`, `Msg`, the endpoint types `Imp` and `Exp` with their typestate, and the brands by which the compiler
 * recognises owned and borrowed types. Does not own behaviour: there is none here, the typestate is a phantom.
 * Invariant: everything in this file is erased; TypeScript alone, with no plug-in, rejects a wrong message, a message in
 * the wrong state and an unhandled answer.
 */

declare const owned: unique symbol;
declare const borrowed: unique symbol;
declare const endpoint: unique symbol;

/** A value with exactly one owner. It is used up once on every path: sent, passed on, returned or dropped. */
export interface Owned {
  readonly [owned]: true;
  /** Lets `using x = ...` drop the value at the end of the scope. */
  [Symbol.dispose](): void;
}

/** A borrowed `T`: may be looked at, may not be stored, captured, returned, sent or dropped. */
export type Ref<T> = T & { readonly [borrowed]?: true };

/** A message: the fields it carries and the state the conversation is in after it. */
export interface Msg<Fields extends object, Next extends string> {
  readonly fields: Fields;
  readonly next: Next;
}

interface Messages {
  readonly [message: string]: Msg<object, string>;
}

/** A state: at most one side may speak in it. A state in which nobody speaks is the end. */
export interface State {
  readonly client?: Messages;
  readonly server?: Messages;
}

/** A contract is an interface that extends this one: each member is a state, the conversation begins in `Start`. */
export interface Contract {
  readonly Start: State;
}

export type Side = 'Imp' | 'Exp';
export type StateName<C extends Contract> = keyof C & string;

type SaidBy<S, Who extends 'client' | 'server'> = S extends { readonly [W in Who]: infer M extends Messages }
  ? M
  : Record<never, never>;
type Spoken<S, E extends Side> = SaidBy<S, E extends 'Imp' ? 'client' : 'server'>;
type Heard<S, E extends Side> = SaidBy<S, E extends 'Imp' ? 'server' : 'client'>;

/** Why a conversation ended early: the peer let go of its end or ended, faulted, or was killed. */
export interface Closed {
  readonly message: 'closed';
  readonly reason: CloseReason;
}
export type CloseReason = 'ended' | 'faulted' | 'killed';

type Speak<C extends Contract, M, E extends Side> = {
  readonly [K in keyof M]: M[K] extends Msg<infer F, infer N extends StateName<C>>
    ? (...fields: Record<never, never> extends F ? [fields?: F] : [fields: F]) => End<C, N, E>
    : never;
};
/** What `receive` yields: one member for each message of the state, and `Closed`. */
type Received<C extends Contract, M, E extends Side> =
  | {
      [K in keyof M]: M[K] extends Msg<infer F, infer N extends StateName<C>>
        ? { readonly message: K; readonly next: End<C, N, E> } & F
        : never;
    }[keyof M]
  | Closed;
type Listen<C extends Contract, M, E extends Side> = [keyof M] extends [never]
  ? Record<never, never>
  : {
      /** The next message. Resolves to `Closed` when the peer is gone and everything it said was heard. */
      receive(): Promise<Received<C, M, E>>;
    };

/** What the compiler reads off an endpoint's type. Never present at run time. */
export interface EndpointFacts<C extends Contract, S extends StateName<C>, E extends Side> {
  readonly [endpoint]?: { readonly contract: C; readonly state: S; readonly side: E };
}

/** One end of a channel, in state `S` of contract `C`. Speaking or receiving uses it up and yields it in its next state. */
export type Endpoint<C extends Contract, S extends StateName<C>, E extends Side> = Owned &
  EndpointFacts<C, S, E> &
  Speak<C, Spoken<C[S], E>, E> &
  Listen<C, Heard<C[S], E>, E>;

/** An endpoint whose conversation is over: nothing can be said or heard, nothing is owed. */
export interface Over<C extends Contract, S extends StateName<C>, E extends Side> extends EndpointFacts<C, S, E> {
  readonly over?: true;
}

type End<C extends Contract, S extends StateName<C>, E extends Side> = [
  keyof Spoken<C[S], E> | keyof Heard<C[S], E>,
] extends [never]
  ? Over<C, S, E>
  : Endpoint<C, S, E>;

/** The importing end: the client's. */
export type Imp<C extends Contract, S extends StateName<C> = 'Start'> = End<C, S, 'Imp'>;
/** The exporting end: the server's. */
export type Exp<C extends Contract, S extends StateName<C> = 'Start'> = End<C, S, 'Exp'>;
