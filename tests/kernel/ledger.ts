/**
 * A second book of who owns what: kept from what processes do and are told alone, and held against the kernel's after every step.
 *
 * Owns: the book. An engine that watches the calls that pass through it. Deliberately does not look at the kernel's tables while it
 * writes. Invariants it checks: each process owns what it made or was given and has not given away, no more and no less; the bytes of
 * a block exist exactly as long as the block, and frozen ones are freed only when nobody holds them and shown to each once for each hold; as many payloads as messages are under way; what is said on one end is heard in order.
 */
import type { Arrival, BlockId, Grant, HandleId, Kernel, Moved, SipId, Syscalls, TurnEnd } from '../../kernel/index.ts';
import { FakeEngine, isFake } from './fake-engine.ts';

interface Holding {
  readonly handles: Set<HandleId>;
  /** Holds of frozen blocks, each with its block. */
  readonly holds: Map<HandleId, BlockId>;
  readonly blocks: Set<BlockId>;
  readonly sets: Map<HandleId, Set<HandleId>>;
}

export class Ledger extends FakeEngine {
  /** Arrivals that came to an end which stood in a set. */
  heardInSets = 0;
  /** Holds of frozen blocks that came with a message. */
  sharesHeard = 0;
  readonly #book = new Map<SipId, Holding>();
  readonly #lastHeard = new Map<HandleId, number>();

  override attach(calls: Syscalls): void {
    super.attach(this.#watched(calls));
  }

  override start(sip: SipId, grants: readonly Grant[], args: string): TurnEnd {
    this.#book.set(sip, {
      handles: new Set(grants.map(({ handle }) => handle)),
      holds: new Map(),
      blocks: new Set(),
      sets: new Map(),
    });
    return super.start(sip, grants, args);
  }

  override deliver(sip: SipId, token: number, arrival: Arrival): TurnEnd {
    this.#hear(sip, arrival);
    return super.deliver(sip, token, arrival);
  }

  override destroy(sip: SipId): void {
    this.#book.delete(sip);
    super.destroy(sip);
  }

  override freeBlock(block: BlockId): void {
    for (const [sip, { holds, blocks }] of this.#book)
      if (blocks.has(block) || [...holds.values()].includes(block))
        throw new Error(`b${block} is freed, and s${sip} has it`);
    super.freeBlock(block);
  }

  /** Throws when the kernel's book says otherwise. `afterTurn`: the bytes of what was let go are gone by then, not before. */
  check(kernel: Kernel, afterTurn: boolean): void {
    const { tables, processes } = kernel.inside;
    for (const { id, holder, grants } of processes.live()) {
      if (grants !== undefined) continue;
      const { handles, holds, blocks, sets } = this.#of(id);
      const owned = [...tables.handles.all()].filter(({ owner }) => owner === holder);
      same(`handles of s${id}`, owned.filter(({ kind }) => kind !== 'shared').map(idOf), handles);
      const held = owned.filter((handle) => handle.kind === 'shared');
      same(`holds of s${id}`, held.map(idOf), new Set(holds.keys()));
      for (const { id: hold, block } of held)
        if (holds.get(hold) !== block.id) throw new Error(`e${hold} holds b${block.id}, not b${holds.get(hold)}`);
      const bytes = [...tables.blocks.all()].filter(({ owner }) => owner === holder).map((block) => block.id);
      same(`blocks of s${id}`, bytes, blocks);
      same(`sets of s${id}`, [...holder.sets.keys()], new Set(sets.keys()));
      for (const [set, inside] of sets)
        same(`members of e${set}`, [...(holder.sets.get(set)?.members ?? [])].map(idOf), inside);
    }
    const known = [...tables.blocks.all()].map(({ id }) => id);
    const there = [...this.blocks.keys(), ...this.frozen.keys()];
    same('blocks', known, new Set(afterTurn ? there : there.filter((id) => known.includes(id))));
    this.#checkShown();
    const { messages } = kernel.counts();
    if (messages !== this.payloads.size) throw new Error(`${messages} messages and ${this.payloads.size} payloads`);
    for (const id of this.#lastHeard.keys()) if (tables.handles.get(id) === undefined) this.#lastHeard.delete(id);
  }

  /** Frozen bytes are seen by those who hold them, once for each hold. */
  #checkShown(): void {
    for (const [block, shown] of this.frozen) {
      const holders = [...this.#book].flatMap(([sip, { holds }]) =>
        [...holds.values()].filter((held) => held === block).map(() => sip),
      );
      const there = shown.toSorted((a, b) => a - b).join(', ');
      const booked = holders.toSorted((a, b) => a - b).join(', ');
      if (there !== booked) throw new Error(`b${block} is shown to ${there}, and held by ${booked}`);
    }
  }

  #hear(sip: SipId, arrival: Arrival): void {
    const mine = this.#of(sip);
    for (const inside of mine.sets.values()) if (inside.delete(arrival.handle)) this.heardInSets += 1;
    if (arrival.kind === 'client') mine.handles.add(arrival.client);
    if (!mine.handles.has(arrival.handle))
      throw new Error(`s${sip} hears on e${arrival.handle}, which it does not own`);
    if (arrival.kind === 'closed') mine.handles.delete(arrival.handle);
    if (arrival.kind !== 'message') return;
    if (isFake(arrival.payload)) {
      const { number } = arrival.payload;
      if (number <= (this.#lastHeard.get(arrival.handle) ?? 0))
        throw new Error(`e${arrival.handle} hears out of order`);
      this.#lastHeard.set(arrival.handle, number);
    }
    for (const thing of arrival.moved) {
      if (this.#owner(thing) !== undefined) throw new Error(`s${sip} is given what s${this.#owner(thing)} owns`);
      if (thing.kind === 'handle') mine.handles.add(thing.id);
      else if (thing.kind === 'block') mine.blocks.add(thing.id);
      else {
        mine.holds.set(thing.id, thing.block);
        this.sharesHeard += 1;
      }
    }
    if (isLast(arrival)) mine.handles.delete(arrival.handle);
  }

  #owner(thing: Moved): SipId | undefined {
    for (const [sip, { handles, holds, blocks }] of this.#book)
      if (thing.kind === 'block' ? blocks.has(thing.id) : handles.has(thing.id) || holds.has(thing.id)) return sip;
    return undefined;
  }

  #of(sip: SipId): Holding {
    const holding = this.#book.get(sip);
    if (holding === undefined) throw new Error(`s${sip} does something before it was started, or after its end`);
    return holding;
  }

  #watched(calls: Syscalls): Syscalls {
    const made = (sip: SipId, first: HandleId | 'stop', count: number): HandleId | 'stop' => {
      if (first !== 'stop') for (let n = 0; n < count; n += 1) this.#of(sip).handles.add((first + n) as HandleId);
      return first;
    };
    return {
      wait: (...all) => calls.wait(...all),
      violate: (...all) => calls.violate(...all),
      channel: (sip, contract) => made(sip, calls.channel(sip, contract), 2),
      service: (sip, contract) => made(sip, calls.service(sip, contract), 2),
      connect: (sip, connector) => made(sip, calls.connect(sip, connector), 1),
      share: (sip, handle) => {
        const { holds } = this.#of(sip);
        const block = holds.get(handle);
        const another = calls.share(sip, handle);
        if (block === undefined) return made(sip, another, 1);
        if (another !== 'stop') holds.set(another, block);
        return another;
      },
      freeze: (sip, block) => {
        const hold = calls.freeze(sip, block);
        if (hold === 'stop') return hold;
        this.#of(sip).blocks.delete(block);
        this.#of(sip).holds.set(hold, block);
        return hold;
      },
      dropShared: (sip, hold, block) => {
        const verdict = calls.dropShared(sip, hold, block);
        if (verdict === 'ok') this.#of(sip).holds.delete(hold);
        return verdict;
      },
      set: (sip) => {
        const set = calls.set(sip);
        if (set !== 'stop') this.#of(sip).sets.set(set, new Set());
        return set;
      },
      enter: (sip, set, handle) => {
        const verdict = calls.enter(sip, set, handle);
        if (verdict === 'ok') this.#of(sip).sets.get(set)?.add(handle);
        return verdict;
      },
      leave: (sip, set, handle) => {
        const verdict = calls.leave(sip, set, handle);
        if (verdict === 'ok') this.#of(sip).sets.get(set)?.delete(handle);
        return verdict;
      },
      drop: (sip, handle) => {
        const verdict = calls.drop(sip, handle);
        if (verdict !== 'ok') return verdict;
        const mine = this.#of(sip);
        for (const id of mine.sets.get(handle) ?? [handle]) mine.handles.delete(id);
        mine.sets.delete(handle);
        return verdict;
      },
      allocate: (sip, byteLength) => {
        const block = calls.allocate(sip, byteLength);
        if (block !== 'over-quota') this.#of(sip).blocks.add(block);
        return block;
      },
      dropBlock: (sip, block) => {
        const verdict = calls.dropBlock(sip, block);
        if (verdict === 'ok') this.#of(sip).blocks.delete(block);
        return verdict;
      },
      send: (sip, handle, contract, message, payload, moved) => {
        const verdict = calls.send(sip, handle, contract, message, payload, moved);
        if (verdict !== 'ok') return verdict;
        const mine = this.#of(sip);
        for (const thing of moved) {
          if (thing.kind === 'handle') mine.handles.delete(thing.id);
          else if (thing.kind === 'shared') mine.holds.delete(thing.id);
          else mine.blocks.delete(thing.id);
        }
        if (isLast({ contract, message })) mine.handles.delete(handle);
        return verdict;
      },
    };
  }
}

/** Every state that a message of the tests' contracts leads to says by itself whether it is the last. */
function isLast({ contract, message }: Pick<Extract<Arrival, { kind: 'message' }>, 'contract' | 'message'>): boolean {
  const next = contract.states.map((state) => state.next[message] ?? -1).filter((state) => state >= 0);
  return next.length > 0 && next.every((state) => contract.states[state]?.speaker === 'nobody');
}

const idOf = <T>({ id }: { readonly id: T }): T => id;

function same(what: string, there: readonly number[], booked: ReadonlySet<number>): void {
  const twice = new Set(there).size !== there.length;
  if (twice || there.length !== booked.size || there.some((id) => !booked.has(id)))
    throw new Error(`${what} are ${there.join(', ')}, not ${[...booked].join(', ')}`);
}
