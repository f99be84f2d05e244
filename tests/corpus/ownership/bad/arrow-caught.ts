// SK2112: a function handed to one that catches
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
const attempt = (what: () => number): number => {
  try {
    return what(); //~
  } catch {
    return 0;
  }
};
export const f = (n: number): number =>
  attempt(() => {
    const block = Block.allocate(1); //~
    const more = risky(n); //!
    drop(block);
    return more;
  });
