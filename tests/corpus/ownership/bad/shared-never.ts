// SK2102: a block frozen and forgotten
import { type Block, freeze } from 'skerry';

export function f(block: Block): number {
  const bytes = freeze(block); //!
  return bytes.byteLength; //~
}
