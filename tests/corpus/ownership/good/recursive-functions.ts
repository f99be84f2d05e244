// functions that call each other and cannot throw
import { type Block, drop } from 'skerry';

function even(n: number): boolean {
  return n === 0 || odd(n - 1);
}
function odd(n: number): boolean {
  return n !== 0 && even(n - 1);
}
export function f(block: Block): boolean {
  try {
    const is = even(block.byteLength);
    drop(block);
    return is;
  } catch {
    return false;
  }
}
