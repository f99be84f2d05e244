/**
 * Runs an attack that nobody verified as a process of the real engine, and then another process beside it.
 *
 * Owns: what both report. The attacker tells its verdict by a message; the witness, of the same memory, says whether what the first did
 * shows in its own realm.
 */
import type { EngineProgram } from '../../kernel/engine-port.ts';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { none, program, World } from '../runtime/world.ts';
import { attackOf, judgeOf } from './loot.ts';
import type { Loot } from './technique.ts';

export interface Attacked {
  /** What the attacker says, how it died, or why it was not loaded. */
  readonly verdict: string;
  /** `nothing`, unless another process sees what the attacker did. */
  readonly beside: string;
  /** Whether everything of the engine's is given back when both are gone. */
  readonly clean: boolean;
}

export function attackRealm(engine: QuickJSEngine, script: string, loot: Loot): Attacked {
  const attacker = {
    ...program(''),
    code: `(function(skerry){return async function({peer}){peer.text({text:await ${attackOf(script, loot)}(skerry)})}})`,
  };
  const verdict = said(engine, attacker);
  const witness = {
    ...program(''),
    code: `(function(skerry){return async function({peer}){peer.text({text:await(${judgeOf(loot)})()?'got':'nothing'})}})`,
  };
  return { verdict, beside: said(engine, witness), clean: JSON.stringify(engine.counts()) === JSON.stringify(none) };
}

function said(engine: QuickJSEngine, source: EngineProgram): string {
  const world = new World(engine);
  const [imp, exp] = world.pair();
  world.watched.add(exp);
  try {
    const sip = world.run(source, [imp]);
    world.settle();
    const fault = world.faultOf(sip);
    world.end(sip);
    world.drain();
    if (fault) return `died of ${fault.kind}`;
    return String(world.said[0]?.fields.text ?? 'silent');
  } catch (error) {
    return error instanceof Error ? `not loaded: ${error.message}` : 'not loaded';
  }
}
