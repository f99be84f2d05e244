/**
 * How the host's engine is set for a command that runs for a second or two.
 *
 * Owns: V8's thresholds for optimising, and the cache of compiled code. Nothing here changes what a command answers.
 */
import module from 'node:module';
import v8 from 'node:v8';

/**
 * V8 optimises a function soon after it has become warm. A check is over before most of that work is paid back: on Node 20 it makes up a
 * third of the processor time of a check of 5,000 lines. Asked to wait, V8 optimises only what is hot, so that long checks lose nothing.
 * The flags have other names in each generation of V8, and one that V8 does not know would be complained of on standard error.
 */
const patience: ReadonlyMap<string, readonly string[]> = new Map([
  ['11', ['--interrupt-budget=300000']],
  ['12', ['--invocation-count-for-maglev=1500', '--invocation-count-for-turbofan=15000']],
  ['13', ['--invocation-count-for-maglev=1500', '--invocation-count-for-turbofan=15000']],
  ['14', ['--invocation-count-for-maglev=1500', '--invocation-count-for-turbofan=15000']],
]);

/** Says that what follows is a check: much code, each part of it run a few times. Has an effect on code that is not yet warm. */
export function optimiseLate(): void {
  const generation = process.versions.v8?.split('.')[0] ?? '';
  for (const flag of patience.get(generation) ?? []) v8.setFlagsFromString(flag);
}

/** From Node 22 on compiled code is kept between runs, TypeScript's nine megabytes of source above all. */
export function keepCompiledCode(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();
}
