// a block that is frozen only if many want it
import { type Block, type Bytes, type Imp, type Shared, drop, freeze } from 'skerry';
import type { News } from '../contracts.ts';

export function f(block: Block, to: Imp<News> | undefined): void {
  if (to === undefined) drop(block);
  else to.tell({ bytes: freeze(block) });
}
export function g(bytes: Shared<Bytes> | undefined): number {
  const n = bytes?.at(0) ?? 0;
  if (bytes) drop(bytes);
  return n;
}
