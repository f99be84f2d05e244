// SK2103: another value decides whether it is taken
import type { Block } from 'skerry';

interface Taker {
  take(block: Block): void;
}
export function f(block: Block, taker: Taker | undefined): void { //!
  if (taker) taker.take(block); //~
} //~
