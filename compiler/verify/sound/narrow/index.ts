/**
 * The part of `sound` about narrowing: what a test said holds only as long as nothing could have changed it.
 *
 * Owns: the list of its rules. Input: a typed program. Output: findings.
 */
import type { RulePage } from '../../../rules/rule.ts';
import type { Finding, VerifyContext } from '../../context.ts';
import { type LocalRule, walkRules } from '../../local-rule.ts';
import { checkStale } from './check-stale.ts';
import { Effects } from './effects.ts';
import { noBlurredTest } from './no-blurred-test.ts';
import { noStaleNarrowing } from './no-stale-narrowing.ts';
import { noStaleVariable } from './no-stale-variable.ts';
import { checkPredicates, noTypePredicate } from './no-type-predicate.ts';
import { References } from './references.ts';

const localRules: readonly LocalRule[] = [noBlurredTest];

export const narrowRules: readonly RulePage[] = [noTypePredicate, noStaleNarrowing, noStaleVariable, ...localRules];

const effectsOf = (context: VerifyContext): Effects => new Effects(new References(context.checker), context);

export function checkNarrow(context: VerifyContext): readonly Finding[] {
  const effects = context.shared(effectsOf);
  return [...walkRules(context, localRules), ...checkStale(context, effects), ...checkPredicates(context, effects)];
}
