/**
 * Does what was seen of an object's member stay so?
 *
 * Owns: the answer by the member's name alone, for a guard that looks at an object of which others may know more: is the name ever
 * assigned, or is it a getter's that may say something else the next time? Does not own what was seen.
 */
import { type Effects, readsOf } from './effects.ts';

/** Why a look at the member says nothing of later; undefined when it does. */
export function whyChanging(effects: Effects, name: string): string | undefined {
  if (effects.writesName(name)) return `some code assigns \`${name}\``;
  return isOfUnsteadyGetter(effects, name, 0)
    ? `there is a getter \`${name}\`, which may say something else next time`
    : undefined;
}

function isOfUnsteadyGetter(effects: Effects, name: string, depth: number): boolean {
  const { functions, references } = effects;
  // A getter under a computed name may be of any name.
  return [...functions.getters(name), ...functions.getters('[computed]')].some((getter) => {
    const reads = depth > 4 ? undefined : readsOf(getter);
    if (!reads) return true;
    return reads.some((node) => {
      const step = references.stepOf(node);
      if (step.kind !== 'named') return true;
      return effects.writesName(step.name) || isOfUnsteadyGetter(effects, step.name, depth + 1);
    });
  });
}
