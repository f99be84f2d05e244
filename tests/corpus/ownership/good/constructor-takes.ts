// a constructor that puts it into a cell
import { type Block, Cell, drop } from 'skerry';

export class Holder {
  readonly #cell = new Cell<Block>();
  constructor(block: Block) {
    this.#cell.put(block);
  }
  end(): void {
    const block = this.#cell.take();
    if (block) drop(block);
  }
}
