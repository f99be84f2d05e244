/**
 * Keys out of the bytes a terminal sends.
 *
 * Owns: the bytes of a key that has not come whole yet. Invariant: a sequence nobody knows is left out, never shown.
 */
import { decode } from '../library/lines.ts';

export type Command =
  | 'left'
  | 'right'
  | 'word-left'
  | 'word-right'
  | 'home'
  | 'end'
  | 'up'
  | 'down'
  | 'backspace'
  | 'delete'
  | 'kill-word'
  | 'kill-to-end'
  | 'kill-to-start'
  | 'clear'
  | 'interrupt'
  | 'end-of-input'
  | 'enter';
export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly command: Command };

const controls: ReadonlyMap<number, Command> = new Map<number, Command>([
  [1, 'home'],
  [2, 'left'],
  [3, 'interrupt'],
  [4, 'end-of-input'],
  [5, 'end'],
  [6, 'right'],
  [8, 'backspace'],
  [10, 'enter'],
  [11, 'kill-to-end'],
  [12, 'clear'],
  [13, 'enter'],
  [14, 'down'],
  [16, 'up'],
  [21, 'kill-to-start'],
  [23, 'kill-word'],
  [127, 'backspace'],
]);

/** What follows the escape byte. */
const sequences: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['[A', 'up'],
  ['[B', 'down'],
  ['[C', 'right'],
  ['[D', 'left'],
  ['OA', 'up'],
  ['OB', 'down'],
  ['OC', 'right'],
  ['OD', 'left'],
  ['[H', 'home'],
  ['[F', 'end'],
  ['OH', 'home'],
  ['OF', 'end'],
  ['[1~', 'home'],
  ['[7~', 'home'],
  ['[4~', 'end'],
  ['[8~', 'end'],
  ['[3~', 'delete'],
  ['[1;5C', 'word-right'],
  ['[1;5D', 'word-left'],
  ['[1;3C', 'word-right'],
  ['[1;3D', 'word-left'],
  ['f', 'word-right'],
  ['b', 'word-left'],
  ['\u007f', 'kill-word'],
]);

const escapeByte = 27;

export class KeyReader {
  #rest: Uint8Array = new Uint8Array(0);

  /** The keys that are whole now. */
  read(bytes: Uint8Array): readonly Key[] {
    const all = new Uint8Array(this.#rest.length + bytes.length);
    all.set(this.#rest, 0);
    all.set(bytes, this.#rest.length);
    const keys: Key[] = [];
    let at = 0;
    while (at < all.length) {
      const length = keyLength(all, at);
      if (length === undefined) break;
      const key = keyOf(all.subarray(at, at + length));
      if (key !== undefined) keys.push(key);
      at += length;
    }
    this.#rest = all.slice(at);
    return keys;
  }
}

/** How many bytes the key at `at` has; undefined when it has not come whole. */
function keyLength(bytes: Uint8Array, at: number): number | undefined {
  const first = bytes[at] ?? 0;
  if (first === escapeByte) return sequenceLength(bytes, at);
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return at + length <= bytes.length ? length : undefined;
}

/** `ESC [` parameters and a final byte, `ESC O` and one byte, or `ESC` and one byte. */
function sequenceLength(bytes: Uint8Array, at: number): number | undefined {
  const second = bytes[at + 1];
  if (second === undefined) return undefined;
  if (second === 0x4f) return at + 2 < bytes.length ? 3 : undefined;
  if (second !== 0x5b) return 2;
  for (let end = at + 2; end < bytes.length; end++) {
    const byte = bytes[end] ?? 0;
    if (byte >= 0x40 && byte <= 0x7e) return end - at + 1;
  }
  return undefined;
}

function keyOf(bytes: Uint8Array): Key | undefined {
  const first = bytes[0] ?? 0;
  if (first === escapeByte) {
    const command = sequences.get(decode(bytes.subarray(1)));
    return command === undefined ? undefined : { kind: 'command', command };
  }
  const command = controls.get(first);
  if (command !== undefined) return { kind: 'command', command };
  if (first === 9) return { kind: 'text', text: ' ' };
  return first < 32 ? undefined : { kind: 'text', text: decode(bytes) };
}
