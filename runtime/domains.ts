/**
 * The domains of an engine: by name, with some ready in advance, because loading a module cannot be waited for in `create`.
 *
 * Owns: which name has which memory, and the spares. Invariant: a lost domain has no name any more; the next process of
 * that name gets a fresh one.
 */
import { type Domain, loadDomain } from './domain.ts';

export class Domains {
  readonly #named = new Map<string, Domain>();
  readonly #spares: Domain[] = [];
  readonly #blocks: 'auto' | 'copy';
  readonly #keep: number;
  #loading = 0;
  #ready: Promise<void> = Promise.resolve();

  constructor(blocks: 'auto' | 'copy', keep: number) {
    this.#blocks = blocks;
    this.#keep = keep;
  }

  /** Handles held in all memories. */
  liveValues(): number {
    return [...this.#named.values()].reduce((sum, domain) => sum + domain.ffi.live, 0);
  }
  linearBytes(): number {
    return [...this.#named.values()].reduce((sum, domain) => sum + domain.ffi.u8.length, 0);
  }
  get spare(): Domain | undefined {
    return this.#spares[0];
  }
  /** The memory made first. */
  get shared(): Domain | undefined {
    return this.#named.values().next().value;
  }

  /** The domain of this name, or a spare that now has the name. Undefined: none is ready yet. */
  take(name: string): Domain | undefined {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    const domain = this.#spares.shift();
    if (domain !== undefined) this.#named.set(name, domain);
    void this.fill();
    return domain;
  }

  forget(domain: Domain): void {
    for (const [name, known] of this.#named) if (known === domain) this.#named.delete(name);
    void this.fill();
  }

  /** Resolves once the spares are there. */
  fill(): Promise<void> {
    const missing = this.#keep - this.#spares.length - this.#loading;
    if (missing <= 0) return this.#ready;
    this.#loading += missing;
    const load = async (): Promise<void> => {
      try {
        this.#spares.push(await loadDomain(this.#blocks));
      } finally {
        this.#loading--;
      }
    };
    const loads = Promise.all(Array.from({ length: missing }, load));
    this.#ready = Promise.all([this.#ready, loads]).then(() => undefined);
    // Whoever waits for `fill` hears of a failure; a refill nobody waits for shows as `create` refusing.
    this.#ready.catch(() => undefined);
    return this.#ready;
  }
}
