/** A kernel of a few lines for the engine's tests: any process may do anything, arrivals are delivered in order. */
import type { ContractTable, Fault, Need, SipLimits } from '../../abi/index.ts';
import type {
  Arrival,
  BlockId,
  EngineProgram,
  Grant,
  HandleId,
  Moved,
  SipId,
  Syscalls,
  TurnEnd,
} from '../../kernel/engine-port.ts';
import type { QuickJSEngine } from '../../runtime/engine.ts';

export const limits: SipLimits = { memoryBytes: 2 * 1024 * 1024, turnMs: 200, blockBytes: 1024 * 1024 };
const id = <T extends number>(value: number): T => value as T;

export interface Said {
  readonly handle: number;
  readonly message: string;
  readonly fields: Record<string, unknown>;
  readonly moved: readonly Moved[];
}

/** Ends are numbered by pairs: 100 and 101 talk to each other. */
export class World implements Syscalls {
  readonly engine: QuickJSEngine;
  readonly faults = new Map<number, Fault>();
  readonly ends = new Map<number, TurnEnd>();
  readonly said: Said[] = [];
  /** Ends whose messages are kept in `said` instead of being delivered. */
  readonly watched = new Set<number>();
  quotaBytes = 64 * 1024 * 1024;
  stopSends = false;
  readonly #queues = new Map<number, Arrival[]>();
  readonly #waits = new Map<
    number,
    { readonly sip: SipId; readonly token: number; readonly handles: readonly number[] }
  >();
  readonly #listenerOf = new Map<number, number>();
  readonly #holds = new Map<number, BlockId>();
  readonly #frozen = new Set<BlockId>();
  #nextSip = 1;
  #nextHandle = 100;
  #nextBlock = 1000;

  constructor(engine: QuickJSEngine) {
    this.engine = engine;
    engine.attach(this);
  }

  create(program: EngineProgram, given: Partial<SipLimits> = {}, domain = 'system'): SipId {
    const sip: SipId = id(this.#nextSip++);
    const refused = this.engine.create(sip, program, { ...limits, ...given }, domain);
    if (refused !== undefined) throw new Error(refused.refused);
    return sip;
  }
  start(sip: SipId, program: EngineProgram, handles: readonly number[] = [], args = ''): TurnEnd {
    const grants = program.needs.map((need, index): Grant => ({ need, handle: id(handles[index] ?? 0) }));
    const end = this.engine.start(sip, grants, args);
    this.ends.set(sip, end);
    return end;
  }
  run(program: EngineProgram, handles: readonly number[] = [], given: Partial<SipLimits> = {}, args = ''): SipId {
    const sip = this.create(program, given);
    this.start(sip, program, handles, args);
    return sip;
  }
  pair(): readonly [number, number] {
    this.#nextHandle += 2;
    return [this.#nextHandle - 2, this.#nextHandle - 1];
  }
  faultOf(sip: SipId): Fault | undefined {
    const end = this.ends.get(sip);
    return this.faults.get(sip) ?? (end?.status === 'faulted' ? end.fault : undefined);
  }

  push(handle: number, arrival: Arrival): void {
    this.#queues.set(handle, [...(this.#queues.get(handle) ?? []), arrival]);
  }
  /** Delivers until nothing can be delivered. */
  settle(): void {
    while (this.step()) {
      // Each step is one turn.
    }
  }
  step(): boolean {
    for (const [key, wait] of this.#waits) {
      for (const handle of wait.handles) {
        const queue = this.#queues.get(handle);
        const arrival = queue?.shift();
        if (arrival === undefined) continue;
        this.#waits.delete(key);
        this.ends.set(wait.sip, this.engine.deliver(wait.sip, wait.token, arrival));
        return true;
      }
    }
    return false;
  }
  /** Lets go of what was said and never heard. */
  drain(): void {
    for (const arrival of [...this.#queues.values()].flat()) {
      if (arrival.kind === 'message') this.engine.discard(arrival.payload);
    }
    this.#queues.clear();
    for (const block of this.#frozen) this.engine.freeBlock(block);
    this.#frozen.clear();
  }
  end(sip: SipId): void {
    for (const [key, wait] of this.#waits) if (wait.sip === sip) this.#waits.delete(key);
    this.engine.destroy(sip);
  }

  send(
    _sip: SipId,
    handle: HandleId,
    contract: ContractTable,
    message: number,
    payload: { readonly byteLength: number },
    moved: readonly Moved[],
  ): 'ok' | 'stop' {
    if (this.stopSends) {
      this.engine.discard(payload);
      return 'stop';
    }
    const peer = handle ^ 1;
    const table = contract.messages[message];
    if (this.watched.has(peer) && table !== undefined) {
      this.said.push({ handle, message: table.name, fields: this.engine.host.decode(table.fields, payload), moved });
      return 'ok';
    }
    this.push(peer, { kind: 'message', handle: id(peer), contract, message, payload, moved });
    return 'ok';
  }
  wait(sip: SipId, token: number, handles: readonly HandleId[]): 'ok' | 'stop' {
    this.#waits.set(sip * 1000 + token, { sip, token, handles });
    return 'ok';
  }
  channel(): HandleId {
    return id(this.pair()[0]);
  }
  service(): HandleId {
    const [listener, connector] = this.pair();
    this.#listenerOf.set(connector, listener);
    return id(listener);
  }
  connect(_sip: SipId, connector: HandleId): HandleId | 'stop' {
    const listener = this.#listenerOf.get(connector);
    if (listener === undefined) return 'stop';
    const [imp, exp] = this.pair();
    this.push(listener, { kind: 'client', handle: id(listener), client: id(exp) });
    return id(imp);
  }
  share(_sip: SipId, connector: HandleId): HandleId | 'stop' {
    const block = this.#holds.get(connector);
    if (block !== undefined) return this.#hold(block);
    const [shared] = this.pair();
    this.#listenerOf.set(shared, this.#listenerOf.get(connector) ?? 0);
    return id(shared);
  }
  drop(_sip: SipId, handle: HandleId): 'ok' | 'stop' {
    this.push(handle ^ 1, { kind: 'closed', handle: id(handle ^ 1), reason: 'ended' });
    return 'ok';
  }
  set(): HandleId | 'stop' {
    return 'stop';
  }
  enter(): 'stop' {
    return 'stop';
  }
  leave(): 'stop' {
    return 'stop';
  }
  allocate(_sip: SipId, byteLength: number): BlockId | 'over-quota' {
    if (byteLength > this.quotaBytes) return 'over-quota';
    return id(this.#nextBlock++);
  }
  dropBlock(): 'ok' | 'stop' {
    return 'ok';
  }
  freeze(_sip: SipId, block: BlockId): HandleId | 'stop' {
    return this.#hold(block);
  }
  /** When it was the last one, the bytes are freed when the world is drained: between turns, as a kernel does. */
  dropShared(_sip: SipId, hold: HandleId): 'ok' | 'stop' {
    this.#holds.delete(hold);
    return 'ok';
  }
  #hold(block: BlockId): HandleId {
    const [hold] = this.pair();
    this.#frozen.add(block);
    this.#holds.set(hold, block);
    return id(hold);
  }
  violate(sip: SipId, fault: Fault): 'stop' {
    this.faults.set(sip, fault);
    return 'stop';
  }
}

type ShapeText = ContractTable['messages'][number]['fields'];
const contract = (
  name: string,
  messages: readonly { readonly name: string; readonly speaker: 'client' | 'server'; readonly fields: ShapeText }[],
): ContractTable => ({ name, digest: name, states: [], messages, queueBound: 1 });

const number = { kind: 'number' } as const;
const string = { kind: 'string' } as const;
const field = (name: string, shape: ShapeText[number]['shape'], optional = false): ShapeText[number] => ({
  name,
  optional,
  shape,
});

/** One message of each kind of field, said by either side. */
export const everything = contract('Everything', [
  { name: 'scalar', speaker: 'client', fields: [field('n', number), field('on', { kind: 'boolean' })] },
  { name: 'scalarBack', speaker: 'server', fields: [field('n', number)] },
  { name: 'text', speaker: 'client', fields: [field('text', string)] },
  { name: 'textBack', speaker: 'server', fields: [field('text', string), field('n', number, true)] },
  {
    name: 'record',
    speaker: 'client',
    fields: [
      field('item', {
        kind: 'record',
        fields: [
          field('type', {
            kind: 'union',
            members: [
              { kind: 'literal', value: 'a' },
              { kind: 'literal', value: 'b' },
            ],
          }),
          field('id', number),
          field('toString', string, true),
          field('tags', { kind: 'array', element: string }),
        ],
      }),
      field('pair', { kind: 'tuple', elements: [number, { kind: 'bigint' }] }),
    ],
  },
  { name: 'block', speaker: 'client', fields: [field('block', { kind: 'block' }), field('n', number)] },
  { name: 'blockBack', speaker: 'server', fields: [field('block', { kind: 'block' })] },
  { name: 'shared', speaker: 'client', fields: [field('bytes', { kind: 'shared' }), field('n', number)] },
  {
    name: 'sharedBack',
    speaker: 'server',
    fields: [field('bytes', { kind: 'shared' }), field('more', { kind: 'shared' }, true)],
  },
  { name: 'two', speaker: 'client', fields: [field('a', { kind: 'block' }), field('b', { kind: 'block' })] },
  {
    name: 'give',
    speaker: 'client',
    fields: [field('end', { kind: 'endpoint', side: 'Imp', contract: 'Everything', state: 'Start' })],
  },
  {
    name: 'choice',
    speaker: 'client',
    fields: [
      field('value', {
        kind: 'union',
        members: [
          number,
          { kind: 'null' },
          { kind: 'record', fields: [field('kind', { kind: 'literal', value: 'x' }), field('x', number)] },
          { kind: 'record', fields: [field('kind', { kind: 'literal', value: 'y' }), field('y', string)] },
        ],
      }),
    ],
  },
  { name: 'quit', speaker: 'client', fields: [] },
]);

export const client: Need = { name: 'peer', kind: 'imp', contract: 'Everything', state: 'Start' };
export const server: Need = { name: 'peer', kind: 'exp', contract: 'Everything', state: 'Start' };

/** A program whose main is `body`, with `skerry`'s names and `peer`, `needs` in scope. */
export function program(body: string, needs: readonly Need[] = [client], sourceMap = ''): EngineProgram {
  const code = `(function(skerry){'use strict';const {drop,fork,select,channel,service,pack,freeze,Block,Cell,QuotaError}=skerry;
async function main(needs){const {peer}=needs;${body}
}
return main})`;
  return { name: 'test', code, sourceMap, needs, contracts: [everything] };
}

/** What is alive when nothing is. */
export const none = { runtimes: 0, blocks: 0, handles: 0, payloads: 0, domains: 0 };
