// SK2102: only the length of a new block is kept
import { Block } from 'skerry';

export function f(): number {
  return Block.allocate(3).byteLength; //!~
}
