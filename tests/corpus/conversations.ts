/**
 * Conversations between a client of one version of a contract and a server of another, as data.
 *
 * Owns: enumerating them: each speaker says what its own version allows, with values of every kind that its own version allows, also on
 * the ends that are carried. Knows nothing of what the comparison says: where the hearer's version does not follow, the
 * conversation stops there, and it is for whoever runs it to see what comes of it.
 */
import type { ContractTable, MovedShape, RecordField, Shape } from '../../abi/index.ts';

export type Role = 'client' | 'server';
export type Tables = ReadonlyMap<string, ContractTable>;

/** A side: where it is, by its own tables. */
export interface Side {
  readonly tables: Tables;
  readonly contract: string;
  readonly state: number;
}

/** A value as the text of a program, and what it is. */
export type Value = { readonly kind: 'copied'; readonly value: unknown } | Gift;
/** Something moved: a block or shared bytes with a text, or an end with what is said on it afterwards. */
export type Gift =
  | { readonly kind: 'block' | 'shared'; readonly text: string }
  | { readonly kind: 'parcel'; readonly contract: string }
  | {
      readonly kind: 'end';
      readonly shape: Exclude<MovedShape, { readonly kind: 'block' | 'shared' | 'parcel' }>;
      /** What its giver says to itself first, to bring it into its state. */
      readonly bring: readonly Step[];
      readonly talk: Talk;
    };
export interface Step {
  readonly by: Role;
  readonly message: string;
  readonly fields: Readonly<Record<string, Value>>;
}
export interface Talk {
  readonly steps: readonly Step[];
  /** `cut`: both let go. `stuck`: by their own versions nobody speaks, and it is not over for both. */
  readonly end: 'over' | 'cut' | 'stuck';
}

const mostTalks = 48;
const longest = 5;
const longestInside = 2;

/** Shortest first. `depth`: how deep ends are carried in ends. */
export function talksBetween(client: Side, server: Side, depth = 0): readonly Talk[] {
  const talks: Talk[] = [];
  const due: { readonly client: Side; readonly server: Side; readonly steps: readonly Step[] }[] = [
    { client, server, steps: [] },
  ];
  for (const place of due) {
    if (talks.length >= mostTalks) break;
    const { steps } = place;
    const speaker = speakerAt(place.client, place.server);
    if (speaker === 'over' || speaker === 'stuck') talks.push({ steps, end: speaker });
    else if (steps.length >= (depth === 0 ? longest : longestInside)) talks.push({ steps, end: 'cut' });
    else {
      const [says, hears] = speaker === 'client' ? [place.client, place.server] : [place.server, place.client];
      for (const { message, next, fields } of sayings(says)) {
        const [usual, ...others] = valuesOf(fields, says, hears, message, depth);
        for (const values of others) talks.push({ steps: [...steps, { by: speaker, message, fields: values }], end: 'cut' });
        const onwards = [...steps, { by: speaker, message, fields: usual ?? {} }];
        const heard = stateAfter(hears, message);
        if (heard < 0) talks.push({ steps: onwards, end: 'cut' });
        else {
          const [after, listener] = [{ ...says, state: next }, { ...hears, state: heard }];
          const [one, other] = speaker === 'client' ? [after, listener] : [listener, after];
          due.push({ client: one, server: other, steps: onwards });
        }
      }
    }
  }
  return talks;
}

/** Whoever speaks by its own version; the client, should both. */
function speakerAt(client: Side, server: Side): Role | 'over' | 'stuck' {
  const [ours, theirs] = [stateOf(client)?.speaker, stateOf(server)?.speaker];
  if (ours === 'client') return 'client';
  if (theirs === 'server') return 'server';
  return ours === 'nobody' && theirs === 'nobody' ? 'over' : 'stuck';
}

const tableOf = ({ tables, contract }: Side): ContractTable | undefined => tables.get(contract);
const stateOf = (side: Side): ContractTable['states'][number] | undefined => tableOf(side)?.states[side.state];

function sayings(
  side: Side,
): readonly { readonly message: string; readonly next: number; readonly fields: readonly RecordField[] }[] {
  const messages = tableOf(side)?.messages ?? [];
  return messages.flatMap(({ name, fields }, index) => {
    const next = stateOf(side)?.next[index] ?? -1;
    return next < 0 ? [] : [{ message: name, next, fields }];
  });
}

function stateAfter(side: Side, message: string): number {
  const number = tableOf(side)?.messages.findIndex(({ name }) => name === message) ?? -1;
  return stateOf(side)?.next[number] ?? -1;
}

/** Each value of each field at least once, and once without all that may be absent. */
function valuesOf(
  fields: readonly RecordField[],
  says: Side,
  hears: Side,
  message: string,
  depth: number,
): readonly Readonly<Record<string, Value>>[] {
  const heard = tableOf(hears)?.messages.find(({ name }) => name === message)?.fields ?? [];
  const samples = fields.map((field): readonly Value[] => {
    const there = heard.find(({ name }) => name === field.name);
    return isMoved(field.shape)
      ? giftsOf(field.shape, there?.shape, says, hears, depth)
      : samplesOf(field.shape).map((value) => ({ kind: 'copied', value }));
  });
  const variants = zipped(samples).map((values) =>
    Object.fromEntries(fields.map(({ name }, at): [string, Value] => [name, values[at] ?? none])),
  );
  const optional = fields.filter((field) => field.optional).map(({ name }) => name);
  if (optional.length === 0) return variants;
  const least = Object.entries(variants[0] ?? {}).filter(([name]) => !optional.includes(name));
  return [...variants, Object.fromEntries(least)];
}

const none: Value = { kind: 'copied', value: undefined };
const isMoved = (shape: Shape): shape is MovedShape =>
  ['block', 'shared', 'parcel', 'endpoint', 'listener', 'connector'].includes(shape.kind);

function giftsOf(shape: MovedShape, there: Shape | undefined, says: Side, hears: Side, depth: number): readonly Gift[] {
  if (shape.kind === 'block' || shape.kind === 'shared') return [{ kind: shape.kind, text: 'some bytes' }];
  if (shape.kind === 'parcel') return [{ kind: 'parcel', contract: [...says.tables.keys()][0] ?? '' }];
  const bring = shape.kind === 'endpoint' ? wayTo(says, shape.contract, shape.state) : [];
  const bare: Gift = { kind: 'end', shape, bring, talk: { steps: [], end: 'cut' } };
  const isKnown = there !== undefined && 'contract' in there && there.kind === shape.kind;
  if (!isKnown || depth >= 1) return [bare];
  const [holder, peer] = [placeOf(hears.tables, there), placeOf(says.tables, shape)];
  const serves = shape.kind === 'listener' || (shape.kind === 'endpoint' && shape.side === 'Exp');
  const [client, server] = serves ? [peer, holder] : [holder, peer];
  return talksBetween(client, server, depth + 1).map((talk): Gift => ({ kind: 'end', shape, bring, talk }));
}

function placeOf(tables: Tables, shape: Extract<MovedShape, { readonly contract: string }>): Side {
  const states = tables.get(shape.contract)?.states ?? [];
  const state = shape.kind === 'endpoint' ? states.findIndex(({ name }) => name === shape.state) : 0;
  return { tables, contract: shape.contract, state };
}

/** A shortest way from the beginning to the state, with usual values. */
function wayTo({ tables }: Side, contract: string, state: string): readonly Step[] {
  const due: { readonly at: Side; readonly steps: readonly Step[] }[] = [
    { at: { tables, contract, state: 0 }, steps: [] },
  ];
  const seen = new Set<number>();
  for (const { at, steps } of due) {
    const here = stateOf(at);
    if (here === undefined || seen.has(at.state)) continue;
    seen.add(at.state);
    if (here.name === state) return steps;
    if (here.speaker === 'nobody') continue;
    for (const { message, next, fields } of sayings(at)) {
      const values = valuesOf(fields, at, at, message, 1)[0] ?? {};
      due.push({ at: { ...at, state: next }, steps: [...steps, { by: here.speaker, message, fields: values }] });
    }
  }
  throw new Error(`${contract} does not come to ${state}`);
}

export function samplesOf(shape: Shape): readonly unknown[] {
  switch (shape.kind) {
    case 'number':
      return [7, -0.5];
    case 'string':
      return ['words, \u{1f600}'];
    case 'boolean':
      return [true, false];
    case 'bigint':
      return [12345678901234567890n];
    case 'null':
      return [null];
    case 'undefined':
      return [undefined];
    case 'literal':
      return [shape.value];
    case 'array':
      return [samplesOf(shape.element), []];
    case 'tuple':
      return zipped(shape.elements.map(samplesOf));
    case 'union':
      return shape.members.flatMap(samplesOf);
    case 'record': {
      const full = zipped(shape.fields.map((field) => samplesOf(field.shape))).map((values) =>
        Object.fromEntries(shape.fields.map(({ name }, at) => [name, values[at]])),
      );
      const optional = new Set(shape.fields.filter((field) => field.optional).map(({ name }) => name));
      const least = Object.entries(full[0] ?? {}).filter(([name]) => !optional.has(name));
      return optional.size === 0 ? full : [...full, Object.fromEntries(least)];
    }
    default:
      return [];
  }
}

/** As many rows as the longest column has; shorter columns begin again. */
function zipped<T>(columns: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const length = Math.max(1, ...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) =>
    columns.flatMap((column) => (column.length === 0 ? [] : column.slice(row % column.length, (row % column.length) + 1))),
  );
}
