// SK2112: held across an await that may be rejected
import { Block, drop } from 'skerry';

async function risky(n: number): Promise<number> {
  if (n > 9) throw new Error('too many');
  return n;
}
async function f(n: number): Promise<number> {
  const block = Block.allocate(8); //~
  const more = await risky(n); //!
  drop(block);
  return more;
}
export async function g(n: number): Promise<number> {
  try {
    return await f(n); //~
  } catch {
    return 0;
  }
}
