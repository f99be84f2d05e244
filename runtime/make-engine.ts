/**
 * Puts an engine together around a given realm.
 *
 * Owns: the options and the order of construction. Which realm it is, `index.ts` says; the tests of the engine take others.
 */
import { Domains } from './domains.ts';
import { QuickJSEngine } from './engine.ts';

export interface EngineOptions {
  /** A clock in milliseconds that never goes back; it meters turns and nothing else. */
  readonly now: () => number;
  /** `copy`: blocks are copied, whatever can be proved. Default `auto`. */
  readonly blocks?: 'auto' | 'copy';
  /** Memories kept ready for new domain names: as many as come up between two turns of the event loop. Default 2. */
  readonly spareDomains?: number;
}

/** QuickJS's flags of what a context holds, and the script that hardens it after the library is in. */
export interface RealmOptions {
  readonly intrinsics: number;
  readonly hardening: string;
}

/** Loads QuickJS, checks it, and yields the engine. Throws when the build is not the one this engine knows. */
export async function makeEngine(realm: RealmOptions, options: EngineOptions): Promise<QuickJSEngine> {
  const domains = new Domains(options.blocks ?? 'auto', Math.max(1, options.spareDomains ?? 2));
  await domains.fill();
  const first = domains.spare;
  if (first === undefined) throw new Error('no memory could be made for the engine');
  const hardening = new TextEncoder().encode(realm.hardening);
  const found = { words: first.words, zeroCopy: first.carrier.zeroCopy };
  return new QuickJSEngine(domains, found, { intrinsics: realm.intrinsics, hardening }, options.now);
}
