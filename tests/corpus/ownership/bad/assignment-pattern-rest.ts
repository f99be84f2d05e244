// SK2107: a rest in an assignment goes where one of its fields has no name
import { type Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
export function f(pair: Pair): number {
  let n: number;
  let rest: { readonly a: Block };
  ({ n, ...rest } = pair); //!~
  drop(rest.a);
  return n;
}
