/** The terminal, shared: anybody may write, one process at a time has the keyboard. */
import type { Block, Contract, Imp, Msg } from 'skerry';

export interface Console extends Contract {
  Start: {
    client: {
      look: Msg<{}, 'Looking'>;
      write: Msg<{ block: Block }, 'Writing'>;
      writeText: Msg<{ text: string }, 'Writing'>;
      /** The keyboard goes to whoever asked last; the one who had it hears `end`. */
      takeKeyboard: Msg<{}, 'Taking'>;
    };
  };
  /** `interactive`: a person types. Otherwise input is whatever a pipe holds, and output goes to a pipe or a file. */
  Looking: {
    server: {
      terminal: Msg<{ interactive: boolean; colours: boolean; columns: number; rows: number }, 'Start'>;
    };
  };
  /** `gone`: nobody reads the output any more. */
  Writing: { server: { written: Msg<{}, 'Start'>; gone: Msg<{}, 'End'> } };
  Taking: { server: { taken: Msg<{ keyboard: Imp<Keyboard> }, 'Start'> } };
  End: {};
}

/** Raw input: the bytes as they come. Whoever reads makes lines of them. */
export interface Keyboard extends Contract {
  Start: { client: { read: Msg<{}, 'Reading'> } };
  Reading: {
    server: {
      keys: Msg<{ block: Block }, 'Start'>;
      resized: Msg<{ columns: number; rows: number }, 'Start'>;
      end: Msg<{}, 'End'>;
    };
  };
  End: {};
}
