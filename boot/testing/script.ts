/**
 * A conversation as data: what the mock peers do, step by step, by the names of their ends.
 *
 * Owns: the shape of a script and its text. Invariant: a step whose end is not there, or not in a state that allows it, does nothing,
 * so any part of a script is a script.
 */
import { givenEnd, isRecord, type Values } from './values.ts';

export type Step =
  /** A new client of a listener; `port` is a need, or the name of a listener or connector that was carried. */
  | { readonly kind: 'connect'; readonly port: string; readonly as: string }
  /** `leave`: the peer lets go of its end as soon as it is in this state after it. */
  | {
      readonly kind: 'say';
      readonly end: string;
      readonly message: string;
      readonly values: Values;
      readonly leave?: string;
    }
  | { readonly kind: 'close'; readonly end: string }
  /** The next end of this kind is let go as soon as it is there. */
  | { readonly kind: 'refuse'; readonly group: string };

export interface Script {
  /** What the process asks when it starts is answered before the first step. Otherwise the steps say what comes of it. */
  readonly isSettled: boolean;
  /** JSON text, or empty. */
  readonly args: string;
  /** A need whose first conversation is refused. */
  readonly refused?: string;
  readonly steps: readonly Step[];
}

/** A line of what happened. */
export interface TraceLine {
  readonly who: 'peer' | 'process' | 'note';
  readonly text: string;
}

const mostCharacters = 40;

/** Values as one would write them, cut where they are long. */
export function valueText(value: unknown, most = 160): string {
  const text = wholeText(value);
  return text.length <= most ? text : `${text.slice(0, most - 3)}...`;
}

function wholeText(value: unknown): string {
  if (typeof value === 'string') {
    const cut = value.length > mostCharacters ? `${JSON.stringify(value.slice(0, mostCharacters))}...` : undefined;
    return cut === undefined ? JSON.stringify(value) : `${cut} (${value.length} characters)`;
  }
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (value === givenEnd) return 'a new end';
  if (value instanceof Uint8Array) return value.length > 24 ? `a block of ${value.length} bytes` : blockText(value);
  if (Array.isArray(value)) return `[${value.map(wholeText).join(', ')}]`;
  if (isRecord(value)) {
    const members = Object.entries(value).map(([name, member]) => `${name}: ${wholeText(member)}`);
    return members.length === 0 ? '' : `{ ${members.join(', ')} }`;
  }
  return String(value);
}

function blockText(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty block';
  const isPlain = bytes.every((byte) => byte >= 32 && byte < 127);
  return isPlain ? `a block ${JSON.stringify(String.fromCharCode(...bytes))}` : `a block [${[...bytes].join(' ')}]`;
}
