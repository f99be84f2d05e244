// SK2102: a module keeps a block
import { Block } from 'skerry';

const block = Block.allocate(1); //!
export const size = block.byteLength;
 //~