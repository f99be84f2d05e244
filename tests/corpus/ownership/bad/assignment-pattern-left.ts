// SK2102: what an assignment leaves of a value that has no name
import { Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
const make = (): Pair => ({ a: Block.allocate(1), b: Block.allocate(1), n: 1 });
export function f(): void {
  let a: Block;
  ({ a } = make()); //!
  drop(a);
} //~
