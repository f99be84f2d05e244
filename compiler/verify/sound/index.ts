/**
 * The pass `sound`: no place where a value could have another type than its static one.
 *
 * Owns: the list of its rules. Input: a typed program. Output: findings. One walk visits every node once and asks the rules
 * that named its kind; rules about the flow of a value into a place name the kinds of such places.
 */
import type { RulePage } from '../../rules/rule.ts';
import type { Finding, VerifyContext } from '../context.ts';
import { type LocalRule, walkRules } from '../local-rule.ts';
import { checkFlow, flowRules } from './flow/index.ts';
import { checkGeneric } from './generic/index.ts';
import { checkNarrow, narrowRules } from './narrow/index.ts';
import { noAny } from './no-any.ts';
import { noAssertion } from './no-assertion.ts';
import { noInferredAny } from './no-inferred-any.ts';
import { noNonNull } from './no-non-null.ts';
import { checkObjects, objectsRules } from './objects/index.ts';

const localRules: readonly LocalRule[] = [noAny, noInferredAny, noAssertion, noNonNull];

export const soundRules: readonly RulePage[] = [...localRules, ...flowRules, ...narrowRules, ...objectsRules];

/**
 * `units`: the processes and modules that are looked at as closed worlds, each by itself: what one of them does to a property
 * is nothing to another, even where they share a module.
 */
export const checkSound = (whole: VerifyContext, units: readonly VerifyContext[]): readonly Finding[] => [
  ...walkRules(whole, localRules),
  ...units
    .filter(({ judged }) => judged.length > 0)
    .flatMap((unit) => [...checkFlow(unit), ...checkGeneric(unit), ...checkNarrow(unit), ...checkObjects(unit)]),
];
