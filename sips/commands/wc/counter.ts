/**
 * Counts over UTF-8 bytes, wherever the blocks were cut.
 *
 * Owns: the running counts and whether a word is under way. Invariant: a character counts where its first byte stands, so a
 * cut inside one changes nothing. Words are parted by the white space of ASCII.
 */
export class Counter {
  #lines = 0;
  #words = 0;
  #characters = 0;
  #bytes = 0;
  #inWord = false;

  get lines(): number {
    return this.#lines;
  }
  get words(): number {
    return this.#words;
  }
  get characters(): number {
    return this.#characters;
  }
  get bytes(): number {
    return this.#bytes;
  }

  add(bytes: Uint8Array): void {
    let lines = 0;
    let words = 0;
    let characters = 0;
    let inWord = this.#inWord;
    for (const byte of bytes) {
      if (byte === 10) lines += 1;
      if ((byte & 0xc0) !== 0x80) characters += 1;
      if (byte === 32 || (byte >= 9 && byte <= 13)) inWord = false;
      else if (!inWord) {
        inWord = true;
        words += 1;
      }
    }
    this.#lines += lines;
    this.#words += words;
    this.#characters += characters;
    this.#bytes += bytes.length;
    this.#inWord = inWord;
  }
}
