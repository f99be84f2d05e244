/**
 * One line, edited key by key.
 *
 * Owns: the characters and the cursor. Does not own the terminal: `view` says what to show. Invariant: the cursor stands
 * between two characters, never inside one; what is shown fits the width.
 */
import type { History } from './history.ts';
import type { Key } from './keys.ts';
import { width, widthOf } from './width.ts';

/** What a key led to. */
export type Edited = 'changed' | 'entered' | 'cancelled' | 'ended' | 'cleared';

export class LineEditor {
  readonly #history: History;
  #characters: string[] = [];
  #cursor = 0;

  constructor(history: History) {
    this.#history = history;
  }

  get text(): string {
    return this.#characters.join('');
  }

  press(key: Key): Edited {
    if (key.kind === 'text') {
      this.#characters.splice(this.#cursor, 0, key.text);
      this.#cursor += 1;
      return 'changed';
    }
    const { command } = key;
    switch (command) {
      case 'enter':
        return 'entered';
      case 'interrupt':
        return 'cancelled';
      case 'clear':
        return 'cleared';
      case 'end-of-input':
        if (this.#characters.length === 0) return 'ended';
        this.#remove(this.#cursor, this.#cursor + 1);
        break;
      case 'left':
        this.#cursor = Math.max(0, this.#cursor - 1);
        break;
      case 'right':
        this.#cursor = Math.min(this.#characters.length, this.#cursor + 1);
        break;
      case 'word-left':
        this.#cursor = this.#wordStart();
        break;
      case 'word-right':
        this.#cursor = this.#wordEnd();
        break;
      case 'home':
        this.#cursor = 0;
        break;
      case 'end':
        this.#cursor = this.#characters.length;
        break;
      case 'backspace':
        if (this.#cursor > 0) this.#remove(this.#cursor - 1, this.#cursor);
        break;
      case 'delete':
        this.#remove(this.#cursor, this.#cursor + 1);
        break;
      case 'kill-word':
        this.#remove(this.#wordStart(), this.#cursor);
        break;
      case 'kill-to-end':
        this.#remove(this.#cursor, this.#characters.length);
        break;
      case 'kill-to-start':
        this.#remove(0, this.#cursor);
        break;
      case 'up':
        this.#show(this.#history.older(this.text));
        break;
      case 'down':
        this.#show(this.#history.newer());
        break;
    }
    return 'changed';
  }

  /** What to write so that the line is shown after `prompt` with the cursor in its place. */
  view(prompt: string, columns: number): string {
    const room = Math.max(8, columns - prompt.length - 1);
    let start = 0;
    while (widthOf(this.#characters.slice(start, this.#cursor)) > room) start += 1;
    let end = start;
    let used = 0;
    for (const character of this.#characters.slice(start)) {
      used += width(character);
      if (used > room) break;
      end += 1;
    }
    const back = widthOf(this.#characters.slice(this.#cursor, Math.max(end, this.#cursor)));
    const shown = this.#characters.slice(start, end).join('');
    return `\r${prompt}${shown}\u001b[K${back > 0 ? `\u001b[${back}D` : ''}`;
  }

  #remove(from: number, to: number): void {
    this.#characters.splice(from, to - from);
    this.#cursor = from;
  }

  #show(line: string | undefined): void {
    if (line === undefined) return;
    this.#characters = [...line];
    this.#cursor = this.#characters.length;
  }

  #wordStart(): number {
    let at = this.#cursor;
    while (at > 0 && this.#characters[at - 1] === ' ') at -= 1;
    while (at > 0 && this.#characters[at - 1] !== ' ') at -= 1;
    return at;
  }

  #wordEnd(): number {
    let at = this.#cursor;
    while (at < this.#characters.length && this.#characters[at] === ' ') at += 1;
    while (at < this.#characters.length && this.#characters[at] !== ' ') at += 1;
    return at;
  }
}
