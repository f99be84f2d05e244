/** Each ownership rule's bad examples give that rule alone, each good one nothing. */
import { describe, expect, test } from 'vitest';
import { ownershipRules } from '../../../compiler/verify/own/index.ts';
import { OwnBench } from './check-own.ts';

const bench = new OwnBench();
const textOf = (example: unknown): string => (typeof example === 'string' ? example : '');

describe.each(ownershipRules.map((rule) => ({ name: `${rule.code} ${rule.name}`, rule })))('$name', ({ rule }) => {
  test.each(rule.bad.map(textOf))('refuses %#', (text) => {
    const found = bench.check(text);
    expect(found.map(({ code }) => code)).toEqual([rule.code]);
    expect(found[0]?.lines.length, 'names both places').toBeGreaterThan(1);
  });

  test.each(rule.good.map(textOf))('accepts %#', (text) => {
    expect(bench.check(text)).toEqual([]);
  });
});
