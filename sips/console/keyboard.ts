/**
 * The keyboard, given to whoever asked for it last.
 *
 * Owns: the terminal's input, and the reader that waits for a key. Invariants: a key is asked of the terminal only when
 * somebody waits for one, and goes to whoever waits when it comes; a reader that lost the keyboard hears `end`.
 */
import type { Exp, Imp, TerminalInput } from 'skerry';
import { Cell, channel, fork } from 'skerry';
import type { Keyboard } from '../contracts/console.ts';

type Reader = Exp<Keyboard, 'Reading'>;

export class Keys {
  /** Always the present owner's. */
  readonly #reader = new Cell<Reader>();
  #owner = 0;
  #ended = false;
  #wake: () => void = () => undefined;

  get owner(): number {
    return this.#owner;
  }

  /** Makes a newcomer the owner; its number is what `wait` is told. */
  takeOver(): number {
    const former = this.#reader.take();
    if (former !== undefined) former.end();
    this.#owner += 1;
    return this.#owner;
  }

  /** A reader waits for a key; one that has lost the keyboard hears `end`. */
  wait(reader: Reader, owner: number): void {
    if (this.#ended || owner !== this.#owner) {
      reader.end();
      return;
    }
    this.#reader.put(reader);
    this.#wake();
  }

  /** Resolves as soon as somebody waits for a key. */
  async wanted(): Promise<void> {
    while (!this.#reader.full) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Whoever waits for a key now. */
  take(): Reader | undefined {
    return this.#reader.take();
  }

  /** There are no keys any more: whoever waits, and whoever will, hears `end`. */
  end(): void {
    this.#ended = true;
    const reader = this.#reader.take();
    if (reader !== undefined) reader.end();
  }
}

/** Gives the keyboard to a new owner, and takes it from the one who had it. */
export function handOut(keys: Keys): Imp<Keyboard> {
  const { imp, exp } = channel<Keyboard>();
  fork(listen, { client: exp, keys, owner: keys.takeOver() });
  return imp;
}

/** Waits for the next wish of a reader. */
async function listen({ client, keys, owner }: { client: Exp<Keyboard>; keys: Keys; owner: number }): Promise<void> {
  const heard = await client.receive();
  if (heard.message === 'read') keys.wait(heard.next, owner);
}

/** Brings keys from the terminal to whoever waits for them, until there are no more. */
export async function pump({ input, keys }: { input: Imp<TerminalInput>; keys: Keys }): Promise<void> {
  let end = input;
  for (;;) {
    await keys.wanted();
    const heard = await end.read().receive();
    if (heard.message === 'closed' || heard.message === 'end') {
      keys.end();
      return;
    }
    end = heard.next;
    const reader = await nextReader(keys);
    const client =
      heard.message === 'bytes'
        ? reader.keys({ block: heard.block })
        : reader.resized({ columns: heard.columns, rows: heard.rows });
    fork(listen, { client, keys, owner: keys.owner });
  }
}

async function nextReader(keys: Keys): Promise<Reader> {
  for (;;) {
    const reader = keys.take();
    if (reader !== undefined) return reader;
    await keys.wanted();
  }
}
