/** Where those who want the next news wait for it together. */
export class Gate {
  #arrived = 0;
  #opened = 0;
  #waiting: (() => void)[] = [];
  readonly #size: number;

  /** `size`: how many make it full. */
  constructor(size: number) {
    this.#size = size;
  }

  async arrive(): Promise<void> {
    const at = this.#opened;
    this.#arrived += 1;
    this.#wake();
    while (this.#opened === at) await this.#change();
  }

  async whenFull(): Promise<void> {
    while (this.#arrived < this.#size) await this.#change();
  }

  open(): void {
    this.#arrived = 0;
    this.#opened += 1;
    this.#wake();
  }

  async #change(): Promise<void> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }
}
