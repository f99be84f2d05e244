// SK2107: a constructor that keeps what it is given
import type { Block } from 'skerry';

export class Holder {
  constructor(readonly block: Block) {} //!~
}
