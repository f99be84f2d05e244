/**
 * What the walk knows of a value, and of all values at one place of the program.
 *
 * Owns: `Value`, `World`. Invariants: both are immutable; two worlds with one key behave alike; a value that nobody talks with is
 * `unknown` and is not kept.
 */
import type ts from 'typescript';

export type Value =
  | { readonly kind: 'end'; readonly slot: number }
  /** A connector, by the need it came from. */
  | { readonly kind: 'need'; readonly name: string }
  /** A listener, likewise. */
  | { readonly kind: 'offer'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Value> }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'unknown' };

export const unknown: Value = { kind: 'unknown' };
export const nothing: Value = { kind: 'undefined' };
export const textOf = (text: string): Value => ({ kind: 'text', text });
export const endAt = (slot: number): Value => ({ kind: 'end', slot });

export function recordOf(fields: Iterable<readonly [string, Value]>): Value {
  return { kind: 'record', fields: new Map([...fields].filter(([, value]) => value.kind !== 'unknown')) };
}

export const fieldOf = (value: Value, name: string): Value =>
  value.kind === 'record' ? (value.fields.get(name) ?? unknown) : unknown;

/** The slots in a value, in a stable order. */
export function slotsIn(value: Value): readonly number[] {
  if (value.kind === 'end') return [value.slot];
  return value.kind === 'record' ? [...value.fields.values()].flatMap(slotsIn) : [];
}

/** The value with other slots; one whose slot `to` does not know is unknown. */
export function renumbered(value: Value, to: (slot: number) => number | undefined): Value {
  if (value.kind === 'record') {
    return recordOf([...value.fields].map(([name, field]) => [name, renumbered(field, to)] as const));
  }
  if (value.kind !== 'end') return value;
  const slot = to(value.slot);
  return slot === undefined ? unknown : endAt(slot);
}

export function keyOf(value: Value): string {
  switch (value.kind) {
    case 'end':
      return `#${value.slot}`;
    case 'need':
    case 'offer':
      return `${value.kind}:${value.name}`;
    case 'text':
      return JSON.stringify(value.text);
    case 'record':
      return `{${[...value.fields].map(([name, field]) => `${name}=${keyOf(field)}`).join()}}`;
    default:
      return value.kind;
  }
}

/** What is known at one place: of variables, and which slots are in use. */
export class World {
  readonly vars: ReadonlyMap<ts.Symbol, Value>;
  readonly live: ReadonlySet<number>;

  constructor(vars: ReadonlyMap<ts.Symbol, Value>, live: ReadonlySet<number>) {
    this.vars = vars;
    this.live = live;
  }

  of(symbol: ts.Symbol | undefined): Value {
    return (symbol && this.vars.get(symbol)) ?? unknown;
  }

  bind(symbol: ts.Symbol | undefined, value: Value): World {
    if (symbol === undefined || (value.kind === 'unknown' && !this.vars.has(symbol))) return this;
    const vars = new Map(this.vars);
    if (value.kind === 'unknown') vars.delete(symbol);
    else vars.set(symbol, value);
    return new World(vars, this.live);
  }

  /** Only these variables. */
  only(keep: (symbol: ts.Symbol) => boolean): World {
    return new World(new Map([...this.vars].filter(([symbol]) => keep(symbol))), this.live);
  }

  freeSlot(): number {
    let slot = 0;
    while (this.live.has(slot)) slot += 1;
    return slot;
  }

  take(slot: number): World {
    return new World(this.vars, new Set(this.live).add(slot));
  }

  /** The slot is free again, and no variable has it. */
  free(slot: number): World {
    const live = new Set(this.live);
    live.delete(slot);
    const vars = new Map<ts.Symbol, Value>();
    for (const [symbol, value] of this.vars) {
      const left = renumbered(value, (known) => (known === slot ? undefined : known));
      if (left.kind !== 'unknown') vars.set(symbol, left);
    }
    return new World(vars, live);
  }
}
