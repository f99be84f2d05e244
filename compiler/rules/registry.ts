/**
 * Every rule of every pass, by code.
 *
 * Owns: the list that pages, `skerry explain` and the tests are made from. A rule that is not here does not exist: a test
 * compares the codes that appear with the codes that are listed.
 */

import { imageRules } from '../image/codes.table.ts';
import { linkRules } from '../link/index.ts';
import { contractRules } from '../verify/contracts/index.ts';
import { decodeRules } from '../verify/decode/index.ts';
import { manifestRules } from '../verify/manifest/index.ts';
import { ownershipRules } from '../verify/own/index.ts';
import { sealRules } from '../verify/seal/index.ts';
import { soundRules } from '../verify/sound/index.ts';
import { renderPage } from './page.ts';
import type { RulePage } from './rule.ts';

export const allRules: readonly RulePage[] = [
  ...sealRules,
  ...soundRules,
  ...decodeRules,
  ...ownershipRules,
  ...contractRules,
  ...manifestRules,
  ...linkRules,
  ...imageRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));

export const findRule = (code: string): RulePage | undefined =>
  allRules.find((rule) => rule.code === code.toUpperCase() || rule.name === code);

/** Every code, in order. */
export const knownCodes = (): readonly string[] => allRules.map((rule) => rule.code);

/** The page of a rule, by code or name; undefined when there is no such rule. */
export function explain(code: string): string | undefined {
  const rule = findRule(code);
  return rule && renderPage(rule);
}
