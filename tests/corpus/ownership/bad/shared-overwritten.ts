// SK2108: a hold overwritten by a second one
import { type Bytes, type Shared, drop } from 'skerry';

export function f(bytes: Shared<Bytes>): void {
  let mine = bytes; //~
  mine = mine.share(); //!
  drop(mine);
}
