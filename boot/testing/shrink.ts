/**
 * The shortest conversation that still shows a finding: fewer steps, then plainer values.
 *
 * Owns: which candidates are tried, in which order, and how many. Invariant: what comes out shows the same finding, by its key.
 */
import type { ContractTable } from '../../abi/index.ts';
import type { Played } from './play.ts';
import type { Script, Step } from './script.ts';
import { plainerFields } from './values.ts';

/** `replay` plays a script. `argsOf`: plainer arguments. */
export function shrink(
  found: Played,
  replay: (script: Script) => Played,
  contracts: readonly ContractTable[],
  argsOf: (args: string) => readonly string[],
  mostTries = 250,
): Played {
  let best = found;
  let tries = 0;
  const better = (script: Script): boolean => {
    if (tries >= mostTries) return false;
    tries += 1;
    const played = replay(script);
    if (played.finding === undefined || played.finding.key !== found.finding?.key) return false;
    best = played;
    return true;
  };
  for (let changed = true; changed && tries < mostTries; ) {
    changed = fewer(best, better, () => best);
    const { refused, ...unrefused } = best.script;
    if (refused !== undefined && better(unrefused)) changed = true;
    for (const args of argsOf(best.script.args)) if (better({ ...best.script, args })) changed = true;
    for (let index = 0; index < best.script.steps.length; index += 1) {
      while (plainerStep(best.script, index, contracts).some(better)) changed = true;
    }
  }
  return best;
}

/** Without some of the steps in a row: half of them first, one at last. True when something went. */
function fewer(start: Played, better: (script: Script) => boolean, now: () => Played): boolean {
  let changed = false;
  for (let size = Math.max(1, Math.floor(start.script.steps.length / 2)); size >= 1; size = Math.floor(size / 2)) {
    for (let at = now().script.steps.length - size; at >= 0; at -= size) {
      const { steps } = now().script;
      if (better({ ...now().script, steps: [...steps.slice(0, at), ...steps.slice(at + size)] })) changed = true;
    }
  }
  return changed;
}

function plainerStep(script: Script, index: number, contracts: readonly ContractTable[]): readonly Script[] {
  const step = script.steps[index];
  if (step?.kind !== 'say') return [];
  const changed = (other: Step): Script => ({ ...script, steps: script.steps.with(index, other) });
  const { leave, ...staying } = step;
  const fields = contracts.flatMap(({ messages }) => messages.filter(({ name }) => name === step.message));
  const table = fields.find((message) =>
    Object.keys(step.values).every((name) => message.fields.some((field) => field.name === name)),
  );
  const plainer = plainerFields(table?.fields ?? [], step.values).map((values) => changed({ ...step, values }));
  return leave === undefined ? plainer : [changed(staying), ...plainer];
}
