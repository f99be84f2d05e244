/**
 * A contract as data: the state machine that checker, image, kernel and stubs share.
 *
 * Owns: `ContractTable` and the shapes of what can be exchanged. Invariants: a message name means one thing in a
 * contract (same speaker, same fields in every state that has it), so a message is one number; tables are plain JSON
 * and the digest is computed from their canonical text.
 */

/** What a field of a message may hold. `block`, `shared`, `endpoint`, `listener`, `connector` and `parcel` are moved, all else copied. */
export type Shape =
  | { readonly kind: 'number' | 'string' | 'boolean' | 'bigint' | 'null' | 'undefined' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'array'; readonly element: Shape }
  | { readonly kind: 'tuple'; readonly elements: readonly Shape[] }
  | { readonly kind: 'record'; readonly fields: readonly RecordField[] }
  | { readonly kind: 'union'; readonly members: readonly Shape[] }
  | MovedShape;

/** Moved shapes stand only at the top level of a message. */
export type MovedShape =
  | { readonly kind: 'block' }
  | { readonly kind: 'shared' }
  | { readonly kind: 'endpoint'; readonly side: 'Imp' | 'Exp'; readonly contract: string; readonly state: string }
  | { readonly kind: 'listener' | 'connector'; readonly contract: string }
  | { readonly kind: 'parcel' };

export interface RecordField {
  readonly name: string;
  readonly optional: boolean;
  readonly shape: Shape;
}

/** A message of a contract; its number is its index in `ContractTable.messages`. */
export interface MessageTable {
  readonly name: string;
  readonly speaker: 'client' | 'server';
  readonly fields: readonly RecordField[];
}

/** A state; its number is its index in `ContractTable.states`, and `Start` is number 0. */
export interface StateTable {
  readonly name: string;
  /** Who speaks; `nobody` in a final state. */
  readonly speaker: 'client' | 'server' | 'nobody';
  /** By message number: the number of the next state, or -1 when the message is not allowed here. */
  readonly next: readonly number[];
}

export interface ContractTable {
  readonly name: string;
  /** SHA-256, hex, of the canonical text of this contract and of all it mentions. */
  readonly digest: string;
  readonly states: readonly StateTable[];
  readonly messages: readonly MessageTable[];
  /** The most messages that can be under way in one direction. */
  readonly queueBound: number;
}

/** Two versions of a contract, by digest: a client built on the one may speak with a server built on the other. */
export interface Agreement {
  readonly client: string;
  readonly server: string;
}
