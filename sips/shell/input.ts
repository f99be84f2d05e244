/**
 * Where the shell's lines come from: a keyboard, or a pipe.
 *
 * Owns: the keyboard endpoint and what was typed ahead. Invariants: on a terminal Ctrl-C is seen at once, whatever runs; from a
 * pipe nothing is read before the lines so far were taken.
 */
import type { Imp } from 'skerry';
import { drop, fork } from 'skerry';
import type { Console, Keyboard } from '../contracts/console.ts';
import type { Kept } from '../library/kept.ts';
import { LineSplitter, longestLineBytes } from '../library/lines.ts';
import { Queue } from './queue.ts';

const interrupt = 3;
/** Bytes typed ahead while something runs; more are forgotten. */
const mostTypedAhead = 65_536;

export class Input {
  readonly keys = new Queue<Uint8Array>();
  readonly lines = new Queue<string>();
  #columns: number;
  #stop: (() => void) | undefined;
  #anyKey = false;
  #typedAhead = 0;

  constructor(columns: number) {
    this.#columns = columns;
  }

  /** The terminal's width; one that does not say is taken to have 80. */
  get columns(): number {
    return this.#columns > 0 ? this.#columns : 80;
  }

  resized(columns: number): void {
    this.#columns = columns;
  }

  /** While something runs: `stop` is called on Ctrl-C, or on any key. */
  whileRunning(stop: () => void, anyKey: boolean): void {
    this.#stop = stop;
    this.#anyKey = anyKey;
    this.#typedAhead = 0;
  }

  idle(): void {
    this.#stop = undefined;
  }

  typed(bytes: Uint8Array): void {
    const stop = this.#stop;
    if (stop !== undefined && (this.#anyKey || bytes.includes(interrupt))) {
      stop();
      return;
    }
    if (stop !== undefined) this.#typedAhead += bytes.length;
    if (this.#typedAhead <= mostTypedAhead) this.keys.push([bytes]);
  }

  end(): void {
    this.keys.end();
    this.lines.end();
  }
}

interface Source {
  readonly console: Kept<Console>;
  readonly input: Input;
  readonly interactive: boolean;
}

/** Starts to bring in what is typed or piped. */
export function listen(source: Source): void {
  fork(bringIn, source);
}

/** Takes the keyboard again when the console was started anew, but not for ever. */
async function bringIn({ console, input, interactive }: Source): Promise<void> {
  const splitter = new LineSplitter();
  for (let attempt = 0; attempt < 3; attempt++) {
    const heard = await console.connect().takeKeyboard().receive();
    if (heard.message === 'closed') continue;
    drop(heard.next);
    const over = interactive ? await keysOf(heard.keyboard, input) : await linesOf(heard.keyboard, input, splitter);
    if (over) break;
  }
  input.end();
}

/** True when there are no more keys, false when the console went away. */
async function keysOf(keyboard: Imp<Keyboard>, input: Input): Promise<boolean> {
  let end = keyboard;
  for (;;) {
    const heard = await end.read().receive();
    switch (heard.message) {
      case 'keys':
        input.typed(heard.block.bytes().slice());
        drop(heard.block);
        end = heard.next;
        break;
      case 'resized':
        input.resized(heard.columns);
        end = heard.next;
        break;
      case 'end':
        return true;
      case 'closed':
        return false;
    }
  }
}

async function linesOf(keyboard: Imp<Keyboard>, input: Input, splitter: LineSplitter): Promise<boolean> {
  let end = keyboard;
  for (;;) {
    await input.lines.hungry();
    const heard = await end.read().receive();
    switch (heard.message) {
      case 'keys': {
        const lines = splitter.lines(heard.block);
        drop(heard.block);
        end = heard.next;
        if (lines === undefined) {
          drop(end);
          input.lines.push([`echo 'a line is longer than ${longestLineBytes} bytes'`, 'exit 2']);
          return true;
        }
        input.lines.push(lines);
        break;
      }
      case 'resized':
        end = heard.next;
        break;
      case 'end':
        input.lines.push(splitter.end());
        return true;
      case 'closed':
        return false;
    }
  }
}
