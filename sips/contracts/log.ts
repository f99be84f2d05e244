/** What happened, line by line. */
import type { Contract, Msg } from 'skerry';

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

/** `number` counts from 1 and is never used twice. `source` is what the writer calls itself; nobody vouches for it. */
export interface LogLine {
  readonly number: number;
  readonly unixMs: number;
  readonly level: LogLevel;
  readonly source: string;
  readonly text: string;
}

/** The newest 1,000 lines are kept. */
export interface Log extends Contract {
  Start: {
    client: {
      write: Msg<{ level: LogLevel; source: string; text: string }, 'Writing'>;
      newest: Msg<{ most: number }, 'Reading'>;
      /** Answers as soon as there are lines with a number above `after`; with all there are when that number was never given. */
      follow: Msg<{ after: number }, 'Reading'>;
    };
  };
  Writing: { server: { written: Msg<{ number: number }, 'Start'> } };
  /** Oldest first. */
  Reading: { server: { lines: Msg<{ lines: readonly LogLine[] }, 'Start'> } };
}
