// assignments that take records apart
import { Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
const make = (): Pair => ({ a: Block.allocate(1), b: Block.allocate(1), n: 1 });
export function f(pair: Pair): void {
  let a: Block;
  let b: Block;
  ({ a, b } = pair);
  drop(a);
  drop(b);
  ({ a, b } = make());
  drop(a);
  drop(b);
}
export function part(pair: Pair): number {
  let a: Block;
  let n: number;
  ({ a, n } = pair);
  drop(a);
  drop(pair.b);
  return n;
}
export function nested(deep: { readonly in: Pair }): void {
  let x: Block;
  let rest: { readonly b: Block };
  ({ in: { a: x, ...rest } } = deep);
  drop(x);
  drop(rest.b);
}
export function defaults(given: { readonly a?: Block }): void {
  let a: Block;
  ({ a = Block.allocate(1) } = given);
  drop(a);
}
