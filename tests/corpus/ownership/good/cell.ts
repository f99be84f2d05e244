// a cell for what must outlive a call
import { type Block, Cell, drop } from 'skerry';

export class Slot {
  readonly #cell = new Cell<Block>();
  put(block: Block): void {
    const old = this.#cell.take();
    if (old) drop(old);
    this.#cell.put(block);
  }
  take(): Block | undefined {
    return this.#cell.take();
  }
  clear(): void {
    const old = this.#cell.take();
    if (old === undefined) return;
    drop(old);
  }
}
