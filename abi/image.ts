/**
 * What an image carries: the manifest derived from `main`, the emitted code, and who vouches for it.
 *
 * Owns: the manifest's schema and the layout of a `.sip` file. The layout, in order, integers little-endian:
 * 8 bytes magic `SKERRY\x00\x01`; three sections (manifest as JSON, code, source map), each a u32 byte length and its bytes
 * in UTF-8; 32 bytes SHA-256 of everything before; 32 bytes raw Ed25519 public key of the verifier; 64 bytes Ed25519
 * signature of everything before it. Nothing follows. So every byte is covered by the signature or is it.
 */
import type { ContractTable, Shape } from './machine.ts';
import type { Talks } from './talks.ts';

export const abiVersion = 1;
export const imageMagic = 'SKERRY\x00\x01';

/** One member of `Needs`: something the process is given when it starts. */
export interface Need {
  readonly name: string;
  readonly kind: 'imp' | 'exp' | 'listener' | 'connector';
  /** The name of a contract in `Manifest.contracts`. */
  readonly contract: string;
  /** The state the endpoint is in when it is given; `Start` for listeners and connectors. */
  readonly state: string;
}

export interface SipLimits {
  readonly memoryBytes: number;
  readonly turnMs: number;
  readonly blockBytes: number;
}
export const defaultLimits: SipLimits = { memoryBytes: 4 * 1024 * 1024, turnMs: 100, blockBytes: 1024 * 1024 };

export interface Manifest {
  readonly abi: number;
  readonly name: string;
  /** The compiler that accepted it, such as `skerry 0.1.0`. */
  readonly compiler: string;
  readonly needs: readonly Need[];
  /** The shape of `Needs.args`, or null when the process takes none. */
  readonly args: Shape | null;
  readonly limits: SipLimits;
  /** Every contract the process mentions and all that those mention, by name, sorted. */
  readonly contracts: readonly ContractTable[];
  /** What it says to whom; absent when the compiler could not tell, and then nothing is known of it. */
  readonly talks?: Talks;
}
