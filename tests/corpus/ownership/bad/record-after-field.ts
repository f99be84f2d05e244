// SK2101: a record given away after a field of it
import { type Block, drop } from 'skerry';

type Pair = { readonly a: Block; readonly b: Block };
function take(pair: Pair): void {
  drop(pair.a);
  drop(pair.b);
}
export function f(pair: Pair): void {
  drop(pair.a); //~
  take(pair); //!
}
