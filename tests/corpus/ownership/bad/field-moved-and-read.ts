// SK2104: a field is read after it was given away
import { type Block, drop } from 'skerry';

export function f(pair: { one: Block; two: Block }): number {
  drop(pair.one); //~
  drop(pair.two);
  return pair.one.byteLength; //!
}
