// SK2107: kept in a class field
import type { Block } from 'skerry';

export class Holder { //~
  #block: Block | undefined = undefined; //!
  get empty(): boolean {
    return this.#block === undefined;
  }
}
