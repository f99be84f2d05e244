// SK2112: a later field throws, and the earlier is nobody's
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): { readonly block: Block; readonly n: number } {
  return { block: Block.allocate(1), n: risky(n) }; //!~
}
export function g(n: number): number {
  try {
    const { block, n: found } = f(n); //~
    drop(block);
    return found;
  } catch {
    return 0;
  }
}
