/** What mock peers hold: their ends of conversations, and the ports at which they can come to the process. Shapes only. */
import type { ContractTable } from '../../abi/index.ts';
import type { HandleId, PortId } from '../../kernel/index.ts';
import type { Role } from './coverage.ts';

/** A mock peer's end of a conversation. */
export interface PeerEnd {
  readonly name: string;
  readonly group: string;
  readonly table: ContractTable;
  readonly role: Role;
  readonly handle: HandleId;
  /** By number, as the peer knows it. */
  state: number;
  /** False once it is over or closed. */
  live: boolean;
  /** Let go in this state. */
  leave: string | undefined;
  /** What was said last by the peer, and in which state. */
  asked: string | undefined;
  /** Was there before anybody asked anything of the process. */
  readonly isEarly: boolean;
  /** Stops watching for a close. */
  stop: (() => boolean) | undefined;
}

/** An end that comes. */
export interface Opening extends Pick<PeerEnd, 'group' | 'table' | 'role' | 'handle'> {
  /** What it is called, with a number when there are more. */
  readonly base: string;
  /** Instead of the next name of `base`. */
  readonly name?: string;
  /** The name of its state. */
  readonly state: string;
}

/** Where clients can come to the process. */
export interface Port {
  readonly name: string;
  readonly group: string;
  readonly table: ContractTable;
  readonly to: { readonly port: PortId } | { readonly connector: HandleId };
}

export const firstState = (table: ContractTable): string => table.states[0]?.name ?? '';
