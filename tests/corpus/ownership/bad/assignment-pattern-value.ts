// SK2111: an assignment that takes a record apart, and is the record as well
import { type Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
export function f(pair: Pair): void {
  let a: Block;
  let b: Block;
  const all = ({ a, b } = pair); //!~
  drop(a);
  drop(b);
  drop(all.a);
}
