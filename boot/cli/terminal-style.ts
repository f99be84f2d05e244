/** What the command line may do with the terminal: colours, progress, and quiet on a broken pipe. */

/** Colours only on a terminal, never with `NO_COLOR`, forced by `FORCE_COLOR`. */
export function wantsColour(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Ends quietly when whoever read our output has gone, as `head` does. */
export function quietOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}

export interface Progress {
  /** Says what is being done now, on a terminal only; at once when it is known to be slow, otherwise after a second. */
  step(text: string, slow?: boolean): void;
  /** Clears the line. */
  done(): void;
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { step: () => {}, done: () => {} };
  const since = performance.now();
  let shown = false;
  return {
    step(text, slow = false) {
      if (!slow && performance.now() - since < 1000) return;
      shown = true;
      stream.write(`\r\x1b[K${text.slice(0, Math.max(10, (stream.columns ?? 80) - 1))}`);
    },
    done() {
      if (shown) stream.write('\r\x1b[K');
    },
  };
}
