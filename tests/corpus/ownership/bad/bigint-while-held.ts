// SK2112: a division by zero
import { Block, drop } from 'skerry';

const half = (n: bigint): bigint => 100n / n;
function f(n: number): number {
  const block = Block.allocate(1); //~
  const size = half(BigInt(8)); //!
  drop(block);
  return size > 3n ? n : 0;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
