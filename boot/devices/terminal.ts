/**
 * The terminal, or the pair of pipes that stands for one.
 *
 * Owns: the device `terminal:`, raw mode and its end. Invariants: one conversation has it at a time; a byte is taken from the
 * host only when a process asked for input, and `written` is said only when the host took the output, so both directions have
 * backpressure; raw mode is undone on every way out; a reader that went away is `gone`, never an exception.
 */
import type { TerminalDevice, TerminalInput, TerminalOutput } from '../../abi/index.ts';
import type { HostExp } from '../host-types.ts';
import { type DeviceContext, type DeviceKind, deviceKind, whileOpen } from './device.ts';

/** The terminal itself: what shows text and gives bytes. */
export interface Screen {
  /** A person types, and each key is passed on. */
  readonly interactive: boolean;
  readonly colours: boolean;
  readonly columns: number;
  readonly rows: number;
  /** A process takes the terminal. */
  enter(): void;
  /** Nobody has it any more. */
  leave(): void;
  close(): void;
  /** What there is now; undefined when nothing is. The end comes again each time. */
  takeInput(): TerminalInputEvent | undefined;
  /** Resolves when it is worth to take again. */
  inputReady(signal: AbortSignal): Promise<void>;
  /** True once it was taken; false when nobody reads any more. */
  write(output: Uint8Array | string): Promise<boolean>;
}
export type TerminalInputEvent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'resized'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'end' };

/** `screen`: makes the one that is opened. */
export function terminalDevice(screen: () => Screen): DeviceKind {
  return deviceKind<TerminalDevice>({
    contract: 'TerminalDevice',
    exclusive: true,
    open: (_argument, context) => {
      const terminal = new Terminal(screen(), context);
      return { serve: (client) => terminal.serve(client), close: () => terminal.screen.close() };
    },
  });
}

class Terminal {
  readonly screen: Screen;
  readonly #context: DeviceContext;
  #inUse = 0;

  constructor(screen: Screen, context: DeviceContext) {
    this.screen = screen;
    this.#context = context;
  }

  async serve(client: HostExp<TerminalDevice>): Promise<void> {
    const heard = await client.receive();
    if (heard.message === 'closed') return;
    if (this.#inUse > 0) await eventsHeard();
    if (this.#inUse > 0) {
      heard.next.refuse({ reason: 'the terminal is in use already' });
      return;
    }
    const input = this.#context.channel<TerminalInput>('TerminalInput');
    const output = this.#context.channel<TerminalOutput>('TerminalOutput');
    this.screen.enter();
    const { interactive, colours, columns, rows } = this.screen;
    this.#serving(this.#read(input.exp));
    this.#serving(this.#write(output.exp));
    heard.next.ready({ interactive, colours, columns, rows, input: input.imp, output: output.imp });
  }

  #serving(work: Promise<void>): void {
    this.#inUse += 1;
    this.#context.background(
      work.finally(() => {
        this.#inUse -= 1;
        if (this.#inUse === 0) this.screen.leave();
      }),
    );
  }

  async #read(client: HostExp<TerminalInput>): Promise<void> {
    for (let end = client; ; ) {
      const heard = await end.receive();
      if (heard.message === 'closed') return;
      let input: TerminalInputEvent | undefined;
      while (input === undefined) {
        if ((await whileOpen(heard.next, (signal) => this.screen.inputReady(signal))) === undefined) return;
        input = this.screen.takeInput();
      }
      switch (input.kind) {
        case 'bytes':
          end = heard.next.bytes({ block: input.bytes });
          break;
        case 'resized':
          end = heard.next.resized({ columns: input.columns, rows: input.rows });
          break;
        case 'end':
          heard.next.end();
          return;
      }
    }
  }

  async #write(client: HostExp<TerminalOutput>): Promise<void> {
    for (let end = client; ; ) {
      const heard = await end.receive();
      if (heard.message === 'closed') return;
      const taken = await this.screen.write(heard.message === 'write' ? heard.block : heard.text);
      if (!taken) {
        heard.next.gone();
        return;
      }
      end = heard.next.written();
    }
  }
}

/** Whoever had the terminal may have died in this very moment: what the kernel told before is heard first. */
function eventsHeard(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
