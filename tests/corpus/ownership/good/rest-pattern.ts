// a rest in a pattern takes the fields that have no name
import { type Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
function end(rest: { readonly a: Block; readonly b: Block }): void {
  drop(rest.a);
  drop(rest.b);
}
export function f({ n, ...others }: Pair): number {
  end(others);
  return n;
}
export function g(pair: Pair): number {
  const { a, ...others } = pair;
  drop(a);
  drop(others.b);
  return others.n + pair.n;
}
export function h(pair: Pair): number {
  const { a: first, b: second, ...numbers } = pair;
  drop(first);
  drop(second);
  return numbers.n;
}
