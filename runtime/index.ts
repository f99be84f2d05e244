/** The engine, for whoever puts a system together. */
import type { QuickJSEngine } from './engine.ts';
import { type EngineOptions, makeEngine } from './make-engine.ts';
import { hardenRealmScript, realmIntrinsics } from './realm/index.ts';

export type { EngineCounts, QuickJSEngine } from './engine.ts';
export type { EngineOptions } from './make-engine.ts';
export { type Refusal, verifyScript } from './verify/index.ts';

/** Loads QuickJS, checks it, and yields the engine. Throws when the build is not the one this engine knows. */
export function createEngine(options: EngineOptions): Promise<QuickJSEngine> {
  return makeEngine({ intrinsics: realmIntrinsics, hardening: hardenRealmScript() }, options);
}
