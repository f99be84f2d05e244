/** What the command line may do with the terminal: colours, progress, and quiet without a reader. */
import { writeSync } from 'node:fs';
import { fileTrouble } from './user-error.ts';

/** Colours only on a terminal, never with `NO_COLOR`, forced by `FORCE_COLOR`. */
export function wantsColour(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Ends quietly when whoever read our output has gone, as `head` does; says so when it cannot be written, as on a full disk. */
export function endWithoutOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    const { message } = fileTrouble('write', 'the output', error);
    try {
      writeSync(process.stderr.fd, `skerry: ${message}\n`);
    } catch {
      // Nobody can be told; the exit code says it.
    }
    process.exit(1);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
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
