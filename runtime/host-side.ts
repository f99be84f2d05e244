/**
 * How the host's own ends read and write payloads and blocks.
 *
 * Owns: the host's half of the marshalling. Enters no module. Invariant: what the host packs, any process can read, and
 * the other way round.
 */
import type { RecordField } from '../abi/index.ts';
import type { BlockId, HostSide, Payload } from '../kernel/engine-port.ts';
import { readBjson, writeBjson } from './bjson.ts';
import type { Domain } from './domain.ts';
import type { ExchangeHeap } from './exchange-heap.ts';
import { type MessagePlans, movedIn } from './message-plan.ts';
import type { Payloads } from './payload.ts';
import { copyOf, fieldOf } from './shapes.ts';
import type { Scalar, Words } from './words.ts';

export class EngineHostSide implements HostSide {
  readonly #plans: MessagePlans;
  readonly #payloads: Payloads;
  readonly #blocks: ExchangeHeap;
  readonly #words: Words;
  /** The memory that most processes share, when it exists yet. */
  readonly #shared: () => Domain | undefined;

  constructor(
    plans: MessagePlans,
    payloads: Payloads,
    blocks: ExchangeHeap,
    words: Words,
    shared: () => Domain | undefined,
  ) {
    this.#plans = plans;
    this.#payloads = payloads;
    this.#blocks = blocks;
    this.#words = words;
    this.#shared = shared;
  }

  encode(fields: readonly RecordField[], values: Readonly<Record<string, unknown>>): Payload {
    const plan = this.#plans.of(fields);
    const copy = ({ name, optional, shape }: RecordField): unknown => {
      const value = fieldOf(values, name);
      return optional && value === undefined ? undefined : copyOf(shape, value, name);
    };
    const scalars = plan.words.flatMap(({ field }) => this.#words.write(asScalar(copy(field))));
    const optional = plan.moved.filter(({ field }) => field.optional);
    const words = [...scalars, ...optional.map(({ field }) => (fieldOf(values, field.name) === undefined ? 0 : 1))];
    const packed = plan.packed.map(({ field }) => copy(field));
    if (packed.length === 0) return this.#payloads.make(words, undefined);
    return this.#payloads.make(words, writeBjson(packed.length === 1 ? packed[0] : packed));
  }

  decode(fields: readonly RecordField[], payload: Payload): Record<string, unknown> {
    const plan = this.#plans.of(fields);
    const copied = this.#payloads.use(payload);
    const whole = copied.packed === undefined ? undefined : readBjson(copied.packed);
    const packed: readonly unknown[] = plan.packed.length > 1 && Array.isArray(whole) ? whole : [whole];
    const isThere = movedIn(plan, copied);
    const entries: [string, unknown][] = [
      ...plan.moved
        .filter(isThere)
        .flatMap(({ field }): [string, unknown][] => (field.optional ? [[field.name, true]] : [])),
      ...plan.words.map(({ field }, index): [string, unknown] => [
        field.name,
        this.#words.read(copied.words[index * 2] ?? 0, copied.words[index * 2 + 1] ?? 0),
      ]),
      ...plan.packed.map(({ field, slot }): [string, unknown] => [field.name, packed[slot]]),
    ];
    const optional = new Set(fields.filter((field) => field.optional).map((field) => field.name));
    return Object.fromEntries(entries.filter(([name, value]) => value !== undefined || !optional.has(name)));
  }

  rewrite(
    from: readonly RecordField[],
    to: readonly RecordField[],
    payload: Payload,
  ): { readonly payload: Payload; readonly there: ReadonlySet<string> } {
    const values = this.decode(from, payload);
    const moved = this.#plans.of(from).moved.map(({ field }) => field);
    const there = new Set(
      moved.filter(({ name, optional }) => !optional || values[name] === true).map(({ name }) => name),
    );
    const missing = this.#plans.of(to).moved.find(({ field }) => !field.optional && !there.has(field.name));
    if (missing !== undefined) throw new TypeError(`${missing.field.name} is missing`);
    for (const name of there) values[name] = true;
    return { payload: this.encode(to, values), there };
  }

  createBlock(block: BlockId, bytes: Uint8Array): boolean {
    const domain = this.#shared();
    if (domain === undefined) this.#blocks.keepOnHost(block, bytes);
    else if (!this.#blocks.allocate(block, domain, bytes.length, undefined)) return false;
    else this.#blocks.borrowBytes(block)?.set(bytes);
    return true;
  }

  freezeBlock(block: BlockId): void {
    this.#blocks.freezeLoose(block);
  }

  readBlock(block: BlockId): Uint8Array {
    const bytes = this.#blocks.borrowBytes(block);
    if (bytes === undefined) throw new Error(`block b${block} does not exist`);
    return bytes.slice();
  }
}

/** A field that a plan sends as a word has a shape of scalars only, and its value was just checked against it. */
function asScalar(value: unknown): Scalar {
  return value as Scalar;
}
