// SK2102: a constructor that forgets what it is given
import type { Block } from 'skerry';

export class Size {
  readonly n: number;
  constructor(block: Block) { //!
    this.n = block.byteLength;
  } //~
}
