// SK2109: a borrowed record inside a record is taken apart
import { type Block, type Ref, drop } from 'skerry';

interface Open {
  readonly block: Block;
}
export function f(given: { readonly open: Ref<Open>; readonly name: string }): void {
  const {
    open: { block }, //!~
  } = given;
  drop(block);
}
