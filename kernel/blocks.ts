/**
 * Blocks of the exchange heap: who owns each or, once it is frozen, how many hold it, and who pays for it.
 *
 * Owns: the block table and the quotas' arithmetic. Does not touch bytes: the engine has them. Invariants: a quota gates
 * allocation only, so receiving never fails; a block under way is its sender's expense until it is delivered; a frozen
 * one is one holder's expense, whoever has paid longest for a hold, and is freed with the last of them; the engine is asked to free
 * a block only between turns, when no heap can still be looking at it.
 */
import type { BlockId, Engine } from './engine-port.ts';
import type { Hold } from './handles.ts';
import type { Holder } from './holders.ts';

export interface Block {
  readonly id: BlockId;
  readonly byteLength: number;
  owner: Holder | undefined;
  payer: Holder | undefined;
  /** Since it was frozen; it has no owner then. */
  frozen: Frozen | undefined;
}

interface Frozen {
  /** Owned by somebody or under way. */
  holds: number;
  /** Those that somebody pays for, in the order in which their payers took them over. */
  readonly paid: Set<Hold>;
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
    const block: Block = { id, byteLength, owner: undefined, payer: undefined, frozen: undefined };
    this.#all.set(id, block);
    this.give(block, holder);
  }

  give(block: Block, holder: Holder): void {
    block.owner = holder;
    this.#charge(block, holder);
  }

  /** From its owner's hands into those of whoever will hold it: the caller adds the first hold. */
  freeze(block: Block): void {
    block.owner = undefined;
    block.frozen = { holds: 0, paid: new Set() };
  }

  addHold({ block: { frozen } }: Hold): void {
    if (frozen !== undefined) frozen.holds += 1;
  }

  /** The hold's payer is another, or nobody any more. */
  repay(hold: Hold): void {
    const { frozen } = hold.block;
    if (frozen === undefined) return;
    frozen.paid.delete(hold);
    if (hold.payer !== undefined) frozen.paid.add(hold);
    const [first] = frozen.paid;
    this.#charge(hold.block, first?.payer);
  }

  /** The hold is gone, with its payer. The bytes go with the last. */
  removeHold(hold: Hold): void {
    const { block } = hold;
    if (block.frozen === undefined) return;
    block.frozen.holds -= 1;
    this.repay(hold);
    if (block.frozen.holds === 0) this.free(block);
  }

  #charge(block: Block, payer: Holder | undefined): void {
    if (payer === block.payer) return;
    this.waive(block);
    if (payer === undefined) return;
    block.payer = payer;
    payer.blocks.add(block);
    payer.blockBytes += block.byteLength;
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
