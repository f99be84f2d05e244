// SK2112: a promise of something owned is held
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
async function make(n: number): Promise<Block> {
  return Block.allocate(n);
}
export async function f(n: number): Promise<number> {
  try {
    const coming = make(n); //~
    risky(n); //!
    drop(await coming);
    return 1;
  } catch { //~
    return 0;
  }
}
