/**
 * How the shell writes: whole texts, and blocks as they come out of a pipeline.
 *
 * Owns: whether anybody reads, and whether the cursor stands at the start of a line. Invariant: once nobody reads, nothing is
 * written any more and `gone` says so.
 */
import type { Block, Imp } from 'skerry';
import { drop } from 'skerry';
import type { Console } from '../contracts/console.ts';
import type { Kept } from '../library/kept.ts';

export class Screen {
  readonly #console: Kept<Console>;
  #gone = false;
  #atLineStart = true;

  constructor(console: Kept<Console>) {
    this.#console = console;
  }

  get gone(): boolean {
    return this.#gone;
  }

  /** Begins a new line unless the cursor stands at the start of one. */
  async freshLine(): Promise<void> {
    if (!this.#atLineStart) await this.text('\n');
  }

  /** A line of its own. */
  async line(text: string): Promise<void> {
    await this.freshLine();
    await this.text(`${text}\n`);
  }

  async text(text: string): Promise<void> {
    if (this.#gone || text === '') return;
    this.#atLineStart = text.endsWith('\n');
    this.#wrote(await writeText(this.#console.connect(), text));
  }

  /** The block goes to the terminal untouched. */
  async block(block: Block): Promise<void> {
    if (this.#gone || block.byteLength === 0) {
      drop(block);
      return;
    }
    this.#atLineStart = block.bytes().at(-1) === 10;
    this.#wrote(await writeBlock(this.#console.connect(), block));
  }

  #wrote(isRead: boolean): void {
    if (!isRead) this.#gone = true;
  }
}

async function writeText(console: Imp<Console>, text: string): Promise<boolean> {
  return heardBy(console.writeText({ text }));
}

async function writeBlock(console: Imp<Console>, block: Block): Promise<boolean> {
  return heardBy(console.write({ block }));
}

/** False when nobody reads. A console that goes away comes again: that write is lost and the next is not. */
async function heardBy(console: Imp<Console, 'Writing'>): Promise<boolean> {
  const heard = await console.receive();
  if (heard.message === 'written') drop(heard.next);
  return heard.message !== 'gone';
}
