/**
 * The pass `decode`: what is decoded has a type that the compiler can make a check from.
 *
 * Owns: the rules about `decode<T>` and `decodeValue<T>`, and the forms that emission writes. Input: a typed program. Output: findings.
 */
import type { RulePage } from '../../rules/rule.ts';
import type { Finding, VerifyContext } from '../context.ts';
import { findDecodes } from './calls.ts';
import { notDecodable } from './rules/not-decodable.ts';
import { unknownDecodeType } from './rules/unknown-decode-type.ts';

export { type DecodeCall, findDecodes } from './calls.ts';
export { readForms } from './read-form.ts';

export const decodeRules: readonly RulePage[] = [unknownDecodeType, notDecodable];

export const checkDecode = (context: VerifyContext): readonly Finding[] => findDecodes(context).findings;
