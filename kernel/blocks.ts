/**
 * Blocks of the exchange heap: who owns each, who pays for it.
 *
 * Owns: the block table and the quotas' arithmetic. Does not touch bytes: the engine has them. Invariants: a quota gates
 * allocation only, so receiving never fails; a block under way is its sender's expense until it is delivered; the engine
 * is asked to free a block only between turns, when no heap can still be looking at it.
 */
import type { BlockId, Engine } from './engine-port.ts';
import type { Holder } from './holders.ts';

export interface Block {
  readonly id: BlockId;
  readonly byteLength: number;
  owner: Holder | undefined;
  payer: Holder | undefined;
}

export class Blocks {
  readonly #all = new Map<BlockId, Block>();
  readonly #toFree: BlockId[] = [];

  get size(): number {
    return this.#all.size;
  }

  all(): Iterable<Block> {
    return this.#all.values();
  }

  get(id: BlockId): Block | undefined {
    return this.#all.get(id);
  }

  ownedBy(holder: Holder, id: BlockId): Block | undefined {
    const block = this.#all.get(id);
    return block !== undefined && block.owner === holder ? block : undefined;
  }

  add(id: BlockId, byteLength: number, holder: Holder): void {
    const block: Block = { id, byteLength, owner: undefined, payer: undefined };
    this.#all.set(id, block);
    this.give(block, holder);
  }

  give(block: Block, holder: Holder): void {
    this.waive(block);
    block.owner = holder;
    block.payer = holder;
    holder.blocks.add(block);
    holder.blockBytes += block.byteLength;
  }

  /** Out of its owner's hands, into a message. */
  launch(block: Block): void {
    block.owner = undefined;
  }

  waive(block: Block): void {
    const payer = block.payer;
    if (payer === undefined) return;
    payer.blocks.delete(block);
    payer.blockBytes -= block.byteLength;
    block.payer = undefined;
  }

  /** Takes the block off the table; its bytes go with the heap that holds them. */
  remove(block: Block): void {
    this.waive(block);
    block.owner = undefined;
    this.#all.delete(block.id);
  }

  /** Takes a block that is in no heap off the table and lets its bytes go after this turn. */
  free(block: Block): void {
    this.remove(block);
    this.#toFree.push(block.id);
  }

  /** Between turns. */
  sweep(engine: Engine): void {
    if (this.#toFree.length === 0) return;
    for (const id of this.#toFree) engine.freeBlock(id);
    this.#toFree.length = 0;
  }
}
