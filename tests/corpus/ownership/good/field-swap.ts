// two fields change places
import type { Block } from 'skerry';

export function f(pair: { one: Block; two: Block }): { one: Block; two: Block } {
  const { one, two } = pair;
  return { one: two, two: one };
}
