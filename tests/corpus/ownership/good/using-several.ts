// several with using, in a loop that throws
import { Block } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export function f(list: readonly number[]): number {
  let sum = 0;
  for (const n of list) {
    try {
      using one = Block.allocate(n);
      using two = Block.allocate(n);
      sum += risky(n) + one.byteLength + two.byteLength;
    } catch {
      continue;
    }
  }
  return sum;
}
