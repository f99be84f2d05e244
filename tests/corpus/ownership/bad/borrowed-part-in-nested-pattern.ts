// SK2109: a part of a part of a borrowed record gets a name
import { type Block, type Ref, drop } from 'skerry';

interface Outer {
  readonly inner: { readonly block: Block; readonly size: number };
}
export function f(outer: Ref<Outer>): void {
  const {
    inner: { block }, //!~
  } = outer;
  drop(block);
}
