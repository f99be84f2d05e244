// SK2102: one of two in a nested pattern of a parameter is forgotten
import { type Block, drop } from 'skerry';

export function f({ pair: { one, two } }: { readonly pair: { readonly one: Block; readonly two: Block } }): number { //!
  drop(one);
  return two.byteLength; //~
}
