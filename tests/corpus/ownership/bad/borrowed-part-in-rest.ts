// SK2109: the rest of a part of a borrowed record is taken
import { type Block, type Ref, drop } from 'skerry';

interface Outer {
  readonly inner: { readonly block: Block; readonly size: number };
}
export function f(outer: Ref<Outer>): void {
  const {
    inner: { size, ...rest }, //!~
  } = outer;
  drop(rest.block);
  size.toFixed();
}
