// SK2102: one field of a parameter is lost
import { type Block, drop } from 'skerry';

export function f({ a }: { readonly a: Block; readonly b: Block }): void { //!
  drop(a);
} //~
