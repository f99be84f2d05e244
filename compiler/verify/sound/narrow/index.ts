/**
 * The part of `sound` about narrow: a narrowing that something could have changed since does not hold.
 *
 * Owns: the list of its rules. Input: a typed program. Output: findings.
 */
import type { RulePage } from '../../../rules/rule.ts';
import type { Finding, VerifyContext } from '../../context.ts';
import { type LocalRule, walkRules } from '../../local-rule.ts';

const localRules: readonly LocalRule[] = [];

export const narrowRules: readonly RulePage[] = localRules;

export const checkNarrow = (context: VerifyContext): readonly Finding[] => walkRules(context, localRules);
