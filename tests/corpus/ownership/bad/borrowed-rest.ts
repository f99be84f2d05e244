// SK2111: the rest of a borrowed record is taken
import type { Block, Ref } from 'skerry';

interface Open {
  readonly block: Block;
  readonly size: number;
}
export function f(open: Ref<Open>): number {
  const { size, ...rest } = open; //!~
  return size + Object.keys(rest).length;
}
