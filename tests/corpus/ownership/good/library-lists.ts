// what lists do does not throw
import { type Block, drop } from 'skerry';

function held(block: Block, list: readonly number[]): number {
  const more = [...list, 1];
  more.push(2);
  const sum = more.filter((one) => one > 1).reduce((a, b) => a + b, 0);
  const last = more.at(-1) ?? more[0] ?? 0;
  drop(block);
  return sum + last + more.length;
}
export function g(block: Block): number {
  try {
    return held(block, [1]);
  } catch {
    return 0;
  }
}
