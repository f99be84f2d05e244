/**
 * The part of `sound` about objects: an object keeps its methods, and nothing is read before it is set.
 *
 * Owns: the list of its rules. Input: a typed program. Output: findings.
 */
import type { RulePage } from '../../../rules/rule.ts';
import type { Finding, VerifyContext } from '../../context.ts';
import { type LocalRule, walkRules } from '../../local-rule.ts';

const localRules: readonly LocalRule[] = [];

export const objectsRules: readonly RulePage[] = localRules;

export const checkObjects = (context: VerifyContext): readonly Finding[] => walkRules(context, localRules);
