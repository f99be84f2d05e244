/**
 * Text lines out of blocks, wherever the blocks were cut.
 *
 * Owns: the bytes after the last line's end. Invariant: bytes are decoded only in whole lines, so a character whose bytes lie in
 * two blocks is right; a newline byte is never part of another character in UTF-8.
 */
import type { Ref } from 'skerry';
import { Block, drop } from 'skerry';

/** A line that does not end within this is refused: it would have to be held whole. */
export const longestLineBytes = 262_144;
const newline = 10;

export class LineSplitter {
  #rest: Uint8Array = new Uint8Array(0);

  /** The lines that end in this block, without their ends; undefined when a line is too long. */
  lines(block: Ref<Block>): readonly string[] | undefined {
    const bytes = block.bytes();
    const first = bytes.indexOf(newline);
    if (first < 0) return this.#keep(bytes);
    const last = bytes.lastIndexOf(newline);
    const head = decode(joined(this.#rest, bytes.subarray(0, first)));
    const between = first === last ? [] : block.text(first + 1, last).split('\n');
    this.#rest = bytes.slice(last + 1);
    return [head, ...between];
  }

  /** What was left without an end, if anything. */
  end(): readonly string[] {
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return rest.length === 0 ? [] : [decode(rest)];
  }

  #keep(bytes: Uint8Array): readonly string[] | undefined {
    if (this.#rest.length + bytes.length > longestLineBytes) return undefined;
    this.#rest = joined(this.#rest, bytes);
    return [];
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one, 0);
  both.set(other, one.length);
  return both;
}

/** UTF-8 bytes as text. */
export function decode(bytes: Uint8Array): string {
  const block = Block.from(bytes);
  const text = block.text();
  drop(block);
  return text;
}
