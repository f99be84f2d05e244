/**
 * The part of `sound` about flow: where a value flows, its type must be soundly assignable.
 *
 * Owns: the list of its rules. Input: a typed program. Output: findings.
 */
import type { RulePage } from '../../../rules/rule.ts';
import type { Finding, VerifyContext } from '../../context.ts';
import { type LocalRule, walkRules } from '../../local-rule.ts';

const localRules: readonly LocalRule[] = [];

export const flowRules: readonly RulePage[] = localRules;

export const checkFlow = (context: VerifyContext): readonly Finding[] => walkRules(context, localRules);
