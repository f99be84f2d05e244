/**
 * A system that was checked, as data: what runs, and who is wired to what.
 *
 * Owns: the shape that linking yields and that a system is started from. Invariants: every need of every process but a
 * listener has a target; every image was loaded through the loader.
 */
import type { Restart, SipLimits } from '../abi/index.ts';
import type { Program } from './devices/spawning.ts';

/** What a need is wired to. A listener needs no target: it is an offer. */
export type Target =
  | { readonly kind: 'offer'; readonly process: string; readonly need: string }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'device'; readonly device: string; readonly argument: string };

export interface WiredProcess {
  readonly name: string;
  readonly program: Program;
  readonly limits: SipLimits;
  readonly domain: string;
  /** JSON text, or empty. */
  readonly args: string;
  readonly restart: Restart;
  /** By need. */
  readonly wires: ReadonlyMap<string, Target>;
}

export interface Wiring {
  /** The folder that a device's argument is relative to. */
  readonly root: string;
  /** In the order in which they start. */
  readonly processes: readonly WiredProcess[];
  readonly programs: ReadonlyMap<string, Program>;
  /** What the host may connect to, by its name there. */
  readonly offers: ReadonlyMap<string, { readonly process: string; readonly need: string }>;
  /** The process whose end ends the system. */
  readonly main: string | undefined;
}
