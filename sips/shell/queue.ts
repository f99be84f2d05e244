/**
 * What came and was not taken yet, in order.
 *
 * Owns: copied values only, never owned ones. Invariant: `next` resolves in the order things came; after `end` it yields what is
 * left and then `undefined` for ever.
 */
export class Queue<T> {
  #items: T[] = [];
  #ended = false;
  #wakeTaker: () => void = () => undefined;
  #wakeGiver: () => void = () => undefined;

  get empty(): boolean {
    return this.#items.length === 0;
  }

  push(items: readonly T[]): void {
    this.#items.push(...items);
    this.#wakeTaker();
  }

  end(): void {
    this.#ended = true;
    this.#wakeTaker();
  }

  async next(): Promise<T | undefined> {
    while (this.#items.length === 0 && !this.#ended) {
      this.#wakeGiver();
      await new Promise<void>((resolve) => {
        this.#wakeTaker = resolve;
      });
    }
    return this.#items.shift();
  }

  /** Resolves when nothing is left, so that more may be fetched. */
  async hungry(): Promise<void> {
    while (this.#items.length > 0) {
      await new Promise<void>((resolve) => {
        this.#wakeGiver = resolve;
      });
    }
  }
}
