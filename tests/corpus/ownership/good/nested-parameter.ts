// a nested pattern in a parameter
import { type Block, drop } from 'skerry';

export function f({ pair: { one, two } }: { readonly pair: { readonly one: Block; readonly two: Block } }): Block {
  drop(one);
  return two;
}
