/**
 * Contracts as the kernel uses them: by digest, each with what its messages carry and which contracts it mentions.
 *
 * Owns: one `Protocol` for each digest it was taught. Does not judge sends: `channels.ts` does. Invariants: two tables of
 * one digest are the same contract; a digest covers every contract it mentions, so a name inside a contract means one
 * digest, whichever image the table came from.
 */
import type { ContractTable, MovedShape, Shape } from '../abi/index.ts';

/** A field of a message that holds something moved. */
export interface CarriedField {
  readonly name: string;
  readonly optional: boolean;
  readonly shape: MovedShape;
}

export interface Protocol {
  readonly table: ContractTable;
  /** By message number. */
  readonly carried: readonly (readonly CarriedField[])[];
  /** The digest of each contract that a message mentions, by name. A name that is missing was never taught. */
  readonly mentioned: Map<string, string>;
}

export class Protocols {
  readonly #byDigest = new Map<string, Protocol>();

  /** Takes in the contracts of one image, or of the host: all that they mention must be among them to be usable. */
  learn(contracts: readonly ContractTable[]): void {
    const digests = new Map(contracts.map((table) => [table.name, table.digest]));
    for (const table of contracts) {
      const protocol = this.of(table);
      for (const name of protocol.carried.flat().flatMap(mentionedName)) {
        const digest = digests.get(name);
        if (digest !== undefined) protocol.mentioned.set(name, digest);
      }
    }
  }

  of(table: ContractTable): Protocol {
    const known = this.#byDigest.get(table.digest);
    if (known !== undefined) return known;
    const carried = table.messages.map((message) => message.fields.flatMap(carriedField));
    const made: Protocol = { table, carried, mentioned: new Map() };
    this.#byDigest.set(table.digest, made);
    return made;
  }

  byDigest(digest: string | undefined): Protocol | undefined {
    return digest === undefined ? undefined : this.#byDigest.get(digest);
  }
}

function carriedField(field: ContractTable['messages'][number]['fields'][number]): readonly CarriedField[] {
  return isMoved(field.shape) ? [{ name: field.name, optional: field.optional, shape: field.shape }] : [];
}

function isMoved(shape: Shape): shape is MovedShape {
  switch (shape.kind) {
    case 'block':
    case 'shared':
    case 'endpoint':
    case 'listener':
    case 'connector':
    case 'parcel':
      return true;
    default:
      return false;
  }
}

function mentionedName(field: CarriedField): readonly string[] {
  return 'contract' in field.shape ? [field.shape.contract] : [];
}

/**
 * Which of the things stands in which field, by field; -1 where an optional field is absent. Undefined when they do not
 * fit in any way. Both are in the order of the message's fields; the steps are at most fields times things.
 */
export function matchCarried<T>(
  fields: readonly CarriedField[],
  things: readonly T[],
  fits: (field: CarriedField, thing: T) => boolean,
): readonly number[] | undefined {
  if (things.length > fields.length) return undefined;
  const dead = new Set<number>();
  const places: number[] = [];
  const walk = (at: number, next: number): boolean => {
    const field = fields[at];
    if (field === undefined) return next === things.length;
    const key = at * (things.length + 1) + next;
    if (dead.has(key)) return false;
    const thing = things[next];
    places[at] = next;
    if (thing !== undefined && fits(field, thing) && walk(at + 1, next + 1)) return true;
    places[at] = -1;
    if (field.optional && walk(at + 1, next)) return true;
    dead.add(key);
    return false;
  };
  return walk(0, 0) ? places : undefined;
}

/** Each thing with its field. `isThere` is asked of optional fields. */
export function movedFields<T>(
  fields: readonly CarriedField[],
  isThere: (name: string) => boolean,
  things: readonly T[],
): readonly (readonly [CarriedField, T])[] {
  const there = fields.filter(({ name, optional }) => !optional || isThere(name));
  return there.flatMap((field, index) => {
    const thing = things[index];
    return thing === undefined ? [] : [[field, thing] as const];
  });
}
