// SK2109: the rest of a part of a borrowed record is assigned
import { type Block, type Ref, drop } from 'skerry';

interface Outer {
  readonly inner: { readonly block: Block; readonly size: number };
}
export function f(outer: Ref<Outer>): number {
  let size: number;
  let rest: { readonly block: Block };
  ({
    inner: { size, ...rest }, //!~
  } = outer);
  drop(rest.block);
  return size;
}
