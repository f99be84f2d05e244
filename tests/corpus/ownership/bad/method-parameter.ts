// SK2102: a method loses its parameter
import type { Block } from 'skerry';

export class Meter {
  size(block: Block): number { //!
    return block.byteLength; //~
  }
}
