/**
 * The host's two streams as a terminal: raw mode, size, bytes in, bytes out.
 *
 * Owns: every listener on the streams and the terminal's mode. Does not speak any contract: `terminal.ts` does. Invariants:
 * input is pulled (a paused stream), never pushed; raw mode is on only between `enter` and `leave`, and also undone when the
 * program exits by whatever way; after `close` no listener is left and the program can end.
 */
import type { Readable, Writable } from 'node:stream';
import type { Screen, TerminalInputEvent } from './terminal.ts';

export interface TerminalStreams {
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown; unref?(): unknown };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  /** Colours are wanted; by default when a person watches and NO_COLOR is not set. */
  readonly colours?: boolean;
}

/** The most that one read takes. */
const mostBytes = 64 * 1024;

export class HostScreen implements Screen {
  readonly #streams: TerminalStreams;
  #listening = false;
  #raw = false;
  #resized = false;
  /** Something happened to the input since it was last found empty; at the end of a stream only a further read tells. */
  #noticed = false;
  #ended = false;
  #gone = false;
  #wake: (() => void) | undefined;

  constructor(streams: TerminalStreams) {
    this.#streams = streams;
  }

  /** A person types, and the host passes on each key. */
  get interactive(): boolean {
    const { stdin, stdout } = this.#streams;
    return stdin.isTTY === true && stdout.isTTY === true && stdin.setRawMode !== undefined;
  }
  get colours(): boolean {
    const { stdout, colours } = this.#streams;
    return colours ?? (stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb');
  }
  get columns(): number {
    return this.#streams.stdout.columns ?? 80;
  }
  get rows(): number {
    return this.#streams.stdout.rows ?? 24;
  }

  /** A process takes the terminal. */
  enter(): void {
    this.#listen();
    if (!this.interactive || this.#raw) return;
    this.#raw = true;
    this.#streams.stdin.setRawMode?.(true);
    process.on('exit', this.#restore);
  }

  /** Nobody has it any more. */
  leave(): void {
    this.#restore();
    process.off('exit', this.#restore);
  }

  close(): void {
    this.leave();
    if (!this.#listening) return;
    this.#listening = false;
    const { stdin, stdout } = this.#streams;
    stdin.off('readable', this.#notice).off('end', this.#onEnd).off('close', this.#onEnd).off('error', this.#onEnd);
    stdout.off('resize', this.#onResize).off('close', this.#onGone);
    stdin.pause();
    stdin.unref?.();
  }

  /** What there is now; undefined when nothing is. The end comes again each time. */
  takeInput(): TerminalInputEvent | undefined {
    if (this.#resized) {
      this.#resized = false;
      return { kind: 'resized', columns: this.columns, rows: this.rows };
    }
    const { stdin } = this.#streams;
    const available = Math.min(stdin.readableLength, mostBytes);
    const chunk: unknown = available > 0 ? stdin.read(available) : stdin.read();
    if (typeof chunk === 'string') return { kind: 'bytes', bytes: new TextEncoder().encode(chunk) };
    if (chunk instanceof Uint8Array && chunk.byteLength > 0) return { kind: 'bytes', bytes: chunk };
    this.#noticed = false;
    return this.#ended || stdin.destroyed || stdin.readableEnded ? { kind: 'end' } : undefined;
  }

  /** Resolves when it is worth to take again. Nothing is taken, so nothing is lost when nobody comes for it. */
  inputReady(signal: AbortSignal): Promise<void> {
    if (this.#noticed || this.#ended || this.#streams.stdin.readableLength > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
      // A stream whose end came together with its last bytes says so only when it is read once more.
      this.#streams.stdin.read(0);
      signal.addEventListener('abort', () => {
        if (this.#wake === resolve) this.#wake = undefined;
      });
    });
  }

  /** True once the host took it; false when nobody reads any more. */
  write(output: Uint8Array | string): Promise<boolean> {
    const { stdout } = this.#streams;
    if (this.#gone || stdout.destroyed || stdout.writableEnded) return Promise.resolve(false);
    return new Promise((resolve) => {
      stdout.write(output, (error) => {
        if (error !== null && error !== undefined) this.#gone = true;
        resolve(!this.#gone);
      });
    });
  }

  /** The listener for errors of the output stays for good: a late EPIPE must not become an uncaught exception. */
  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    const { stdin, stdout } = this.#streams;
    stdin.on('readable', this.#notice).on('end', this.#onEnd).on('close', this.#onEnd).on('error', this.#onEnd);
    stdout.on('resize', this.#onResize).on('close', this.#onGone).on('error', this.#onGone);
  }

  readonly #notice = (): void => {
    this.#noticed = true;
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  };
  readonly #onEnd = (): void => {
    this.#ended = true;
    this.#notice();
  };
  readonly #onGone = (): void => {
    this.#gone = true;
  };
  readonly #onResize = (): void => {
    if (!this.interactive) return;
    this.#resized = true;
    this.#notice();
  };
  readonly #restore = (): void => {
    if (!this.#raw) return;
    this.#raw = false;
    this.#streams.stdin.setRawMode?.(false);
  };
}
