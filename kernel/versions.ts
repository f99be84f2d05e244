/**
 * Versions: how what one version of a contract says is heard by another.
 *
 * Owns: which versions agree, as the host says, and the way of a message from version to version: its number, its copied fields,
 * the ends it carries. Does not judge whether versions agree: the linker does, on the same tables. A channel has a version of
 * its own, in which what is queued is written; an end is seen by its owner through `views`, from the channel's version to the
 * owner's, because an end may have passed through holders of others, and what those did not know is lost on the way. Invariants:
 * numbers differ from version to version, names do not; a channel whose ends and messages are of one version costs nothing here;
 * no version is twice in a view, so views do not grow without bound.
 */
import type { Agreement, MessageTable, RecordField } from '../abi/index.ts';
import { type CarriedField, movedFields, type Protocol, type Protocols } from './contracts.ts';
import type { Engine, Moved, Payload } from './engine-port.ts';
import type { End, Handles } from './handles.ts';

/** A message as one version writes it. */
export interface Written {
  readonly message: number;
  readonly payload: Payload;
  readonly moved: readonly Moved[];
}

/** How a message of one version is written in the next. */
interface MessageStep {
  /** Its number there, or -1. */
  readonly number: number;
  readonly from: readonly RecordField[];
  readonly to: readonly RecordField[];
  /** The payload says the same in both. */
  readonly isSame: boolean;
  /** What is moved, here. */
  readonly carried: readonly CarriedField[];
}

export class Versions {
  readonly #agreed = new Set<string>();
  readonly #steps = new WeakMap<Protocol, WeakMap<Protocol, readonly MessageStep[]>>();
  readonly #protocols: Protocols;
  readonly #handles: Handles;
  readonly #engine: Engine;

  /** `engine`: it alone can read and write payloads. */
  constructor(protocols: Protocols, handles: Handles, engine: Engine) {
    this.#protocols = protocols;
    this.#handles = handles;
    this.#engine = engine;
  }

  agree(agreements: readonly Agreement[]): void {
    for (const { client, server } of agreements) this.#agreed.add(`${client} ${server}`);
  }

  /** May a client built on the one digest speak with a server built on the other? */
  areAgreed(client: string, server: string): boolean {
    return client === server || this.#agreed.has(`${client} ${server}`);
  }

  /** Gives the handle to the eyes of another version; what that version calls its state comes with it. */
  view(handle: End, to: Protocol, state = 0): void {
    const at = handle.views.findIndex((known) => known.table.digest === to.table.digest);
    handle.views = at < 0 ? [...handle.views, to] : handle.views.slice(0, at + 1);
    handle.protocol = to;
    if (handle.kind === 'endpoint') handle.state = state;
  }

  /** What was written in the first of the versions, in the last. The payload is used up. A sentence when it has no place there. */
  rewrite(path: readonly Protocol[], written: Written): Written | string {
    let last = written;
    for (const [index, to] of path.entries()) {
      const from = path[index - 1];
      const next = from === undefined ? last : this.#step(from, to, last);
      if (typeof next === 'string') return next;
      last = next;
    }
    return last;
  }

  #step(from: Protocol, to: Protocol, { message, payload, moved }: Written): Written | string {
    const step = this.#stepsOf(from, to)[message];
    const name = `${from.table.name}.${from.table.messages[message]?.name ?? message}`;
    if (step === undefined || step.number < 0) {
      this.#engine.discard(payload);
      return `${name} is not in the version of its contract that it was written for`;
    }
    const all = (isThere: (field: string) => boolean): readonly Moved[] =>
      this.#carried(step, movedFields(step.carried, isThere, moved), to);
    if (step.isSame) return { message: step.number, payload, moved: all(() => true) };
    try {
      const { payload: rewritten, there } = this.#engine.host.rewrite(step.from, step.to, payload);
      return { message: step.number, payload: rewritten, moved: all((field) => there.has(field)) };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return `${name} does not fit the version of its contract that it was written for: ${error.message}`;
    }
  }

  /** What is moved, in the order of the fields there (names order both), each handle seen as that version sees it. */
  #carried(
    { number }: MessageStep,
    things: readonly (readonly [CarriedField, Moved])[],
    to: Protocol,
  ): readonly Moved[] {
    const wanted = to.carried[number] ?? [];
    return things.map(([{ name }, thing]) => {
      const field = wanted.find((known) => known.name === name);
      if (field !== undefined) this.#viewThing(thing, to, field);
      return thing;
    });
  }

  #viewThing(thing: Moved, holder: Protocol, { shape }: CarriedField): void {
    const handle = thing.kind === 'handle' ? this.#handles.get(thing.id) : undefined;
    if (handle === undefined || handle.kind === 'shared' || !('contract' in shape)) return;
    const protocol = this.#protocols.byDigest(holder.mentioned.get(shape.contract));
    if (protocol === undefined || protocol.table.digest === handle.protocol.table.digest) return;
    const states = protocol.table.states;
    this.view(handle, protocol, shape.kind === 'endpoint' ? states.findIndex(({ name }) => name === shape.state) : 0);
  }

  #stepsOf(from: Protocol, to: Protocol): readonly MessageStep[] {
    let known = this.#steps.get(from);
    if (known === undefined) {
      known = new WeakMap();
      this.#steps.set(from, known);
    }
    const found = known.get(to) ?? from.table.messages.map((message, index) => stepOf(message, index, from, to));
    known.set(to, found);
    return found;
  }
}

function stepOf(message: MessageTable, index: number, from: Protocol, to: Protocol): MessageStep {
  const { messages } = to.table;
  const carried = from.carried[index] ?? [];
  const number = messages.findIndex(({ name, speaker }) => name === message.name && speaker === message.speaker);
  const wanted = to.carried[number] ?? [];
  // Without an optional one among them it is plain which of the things is which.
  const isPlain = !carried.some(({ optional }) => optional);
  return {
    number: haveSamePlaces(carried, wanted) ? number : -1,
    from: message.fields,
    to: messages[number]?.fields ?? [],
    isSame: isPlain && payloadText(from, index) === payloadText(to, number),
    carried,
  };
}

/** What is moved here is moved there, and what must be moved there may be moved here. */
function haveSamePlaces(here: readonly CarriedField[], there: readonly CarriedField[]): boolean {
  const isIn = ({ name, shape }: CarriedField, fields: readonly CarriedField[]): boolean =>
    fields.some((field) => field.name === name && field.shape.kind === shape.kind);
  return here.every((field) => isIn(field, there)) && there.every((field) => field.optional || isIn(field, here));
}

/** Equal for fields whose payloads have one form and can be left as they are. */
function payloadText({ table, carried }: Protocol, index: number): string {
  const moved = new Set((carried[index] ?? []).map(({ name }) => name));
  const fields = table.messages[index]?.fields ?? [];
  return JSON.stringify(
    fields.flatMap((field) => (moved.has(field.name) ? (field.optional ? field.name : []) : field)),
  );
}
