// SK2101: an assignment takes a field out of a record, which is used up there too
import { type Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
export function f(pair: Pair): void {
  let a: Block;
  ({ a } = pair); //~
  drop(a);
  drop(pair.b);
  drop(pair.a); //!
}
