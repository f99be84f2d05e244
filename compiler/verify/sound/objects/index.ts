/**
 * The part of `sound` about objects: an object keeps its methods, and nothing is read before it is set.
 *
 * Owns: the list of its rules, and what the other passes may ask of a member. `docs/soundness/objects.md` argues each of them.
 * Input: a typed program. Output: findings.
 */
import type { RulePage } from '../../../rules/rule.ts';
import type { Finding, VerifyContext } from '../../context.ts';
import { type LocalRule, walkRules } from '../../local-rule.ts';
import { checkInit, initRules } from './init/index.ts';
import { noAbsentGroup } from './rules/no-absent-group.ts';
import { noBrokenEscape } from './rules/no-broken-escape.ts';
import { noDetachedMethod } from './rules/no-detached-method.ts';
import { noEndedDelegate } from './rules/no-ended-delegate.ts';
import { noHiddenPromise } from './rules/no-hidden-promise.ts';
import { noLyingAccessor } from './rules/no-lying-accessor.ts';
import { noLyingProtocol } from './rules/no-lying-protocol.ts';
import { noMethodAssignment } from './rules/no-method-assignment.ts';
import { noNestedPromise } from './rules/no-nested-promise.ts';
import { noOddConstruction } from './rules/no-odd-construction.ts';
import { noThenable } from './rules/no-thenable.ts';
import { noUnfilledArray } from './rules/no-unfilled-array.ts';

const localRules: readonly LocalRule[] = [
  noDetachedMethod,
  noMethodAssignment,
  noLyingAccessor,
  noThenable,
  noLyingProtocol,
  noOddConstruction,
  noBrokenEscape,
  noNestedPromise,
  noHiddenPromise,
  noEndedDelegate,
  noUnfilledArray,
  noAbsentGroup,
];

export const objectsRules: readonly RulePage[] = [...localRules, ...initRules];

export const checkObjects = (context: VerifyContext): readonly Finding[] => [
  ...walkRules(context, localRules),
  ...checkInit(context),
];
