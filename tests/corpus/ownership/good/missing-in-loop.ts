// a value that may be missing, used up in some round of a loop
import { Block, drop } from 'skerry';

export function f(given: Block | undefined, wanted: readonly boolean[]): number {
  let input = given;
  let total = 0;
  if (input !== undefined && wanted.length === 0) {
    drop(input);
    return 0;
  }
  for (const want of wanted) {
    if (want) {
      const block = input ?? Block.allocate(1);
      input = undefined;
      total += block.byteLength;
      drop(block);
    }
    if (total > 9) {
      if (input) drop(input);
      return total;
    }
  }
  if (input) drop(input);
  return total;
}
