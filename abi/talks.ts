/**
 * What a process says to whom and where it waits, as far as the compiler could tell from its verified code.
 *
 * Owns: the form of the summary that an image carries for the linker. A task is a little machine: its steps by number, the first
 * one 0. A slot is a place for one end of a conversation; each task has slots of its own. Invariant: what the summary cannot follow it
 * gives out of sight (`lose`), never away: whoever is out of sight is taken to answer.
 */
export interface Talks {
  /** The first is `main`; the others are what `fork` starts. */
  readonly tasks: readonly (readonly TalkStep[])[];
  /** In words, what could not be followed. */
  readonly unseen: readonly string[];
}

export type TalkStep =
  /** One of these, and the summary does not know which. */
  | { readonly do: 'either'; readonly to: readonly number[] }
  /** A new conversation at the need of this name. */
  | { readonly do: 'open'; readonly need: string; readonly slot: number; readonly to: number }
  /** Both ends of a new channel. */
  | { readonly do: 'pair'; readonly imp: number; readonly exp: number; readonly to: number }
  | { readonly do: 'say'; readonly slot: number; readonly message: string; readonly to: number }
  | { readonly do: 'wait'; readonly on: readonly TalkWait[]; readonly at: string }
  | { readonly do: 'drop'; readonly slot: number; readonly to: number }
  /** The listener of this name is let go of. */
  | { readonly do: 'shut'; readonly offer: string; readonly to: number }
  /** What is in the slot goes out of sight. */
  | { readonly do: 'lose'; readonly slot: number; readonly to: number }
  /** `moved[n]` is the slot here of what is in slot `n` there. */
  | { readonly do: 'fork'; readonly task: number; readonly moved: readonly number[]; readonly to: number }
  /** The task is over, and `main` takes the process with it. */
  | { readonly do: 'end' };

export type TalkWait =
  | {
      readonly slot: number;
      readonly as: 'client' | 'server';
      /** `Echo.Busy`: for messages. */
      readonly state: string;
      /** By message; `closed` is one of them. */
      readonly next: Readonly<Record<string, number>>;
    }
  | { readonly offer: string; readonly slot: number; readonly to: number };
