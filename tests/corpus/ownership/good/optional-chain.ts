// looked at through an optional chain
import { type Block, drop } from 'skerry';

export function f(given: Block | undefined): number {
  const size = given?.byteLength ?? 0;
  if (given) drop(given);
  return size;
}
