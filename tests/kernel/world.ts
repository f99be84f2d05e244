/** A kernel on the fake engine, with every invariant checked after every step. */
import { deepStrictEqual } from 'node:assert';
import type { Need, Restart, SipLimits } from '../../abi/index.ts';
import {
  type BlockId,
  checkInvariants,
  type GrantSource,
  type HandleId,
  Kernel,
  type KernelEvent,
  type Moved,
  type SipId,
  type TraceEntry,
} from '../../kernel/index.ts';
import { all } from './contracts.ts';
import { FakeEngine, type Script } from './fake-engine.ts';

export interface Start {
  readonly needs?: readonly Need[];
  readonly grants?: Readonly<Record<string, GrantSource>>;
  readonly restart?: Restart;
  readonly domain?: string;
  readonly blockBytes?: number;
  readonly args?: string;
  readonly parent?: SipId;
}

export const never: Restart = { when: 'never', most: 0, withinMs: 0 };

export class World {
  readonly engine: FakeEngine;
  readonly trace: TraceEntry[] = [];
  readonly kernel: Kernel;
  readonly events: KernelEvent[] = [];
  nowMs = 0;

  constructor(engine = new FakeEngine()) {
    this.engine = engine;
    this.kernel = new Kernel(engine, (entry) => this.trace.push(entry));
    this.kernel.host.learn(all);
    this.kernel.onEvent((event) => this.events.push(event));
  }

  trySpawn(name: string, script: Script, start: Start = {}): SipId | { readonly refused: string } {
    this.engine.scripts.set(name, script);
    const limits: SipLimits = { memoryBytes: 1000, turnMs: 100, blockBytes: start.blockBytes ?? 1000 };
    return this.kernel.spawn({
      name,
      imageName: `${name}.sip`,
      program: { name, code: name, sourceMap: '', needs: start.needs ?? [], contracts: all },
      limits,
      domain: start.domain ?? 'system',
      args: start.args ?? '',
      grants: start.grants ?? {},
      restart: start.restart ?? never,
      ...(start.parent === undefined ? {} : { parent: start.parent }),
    });
  }

  spawn(name: string, script: Script, start: Start = {}): SipId {
    const spawned = this.trySpawn(name, script, start);
    if (typeof spawned !== 'number') throw new Error(spawned.refused);
    this.check();
    return spawned;
  }

  step(): boolean {
    const more = this.kernel.step(this.nowMs);
    this.check();
    return more;
  }

  /** Until nothing is ready. */
  run(atMost = 10_000): void {
    for (let steps = 0; !this.kernel.idle; steps += 1) {
      if (steps >= atMost) throw new Error(`not idle after ${atMost} steps`);
      this.step();
    }
  }

  check(): void {
    const broken = checkInvariants(this.kernel);
    if (broken.length > 0) throw new Error(broken.join('; '));
  }

  /** The fault of the process, as `kind: message`; empty when it has none. */
  faultOf(sip: SipId): string {
    return this.kernel.list().find((process) => process.sip === sip)?.fault ?? '';
  }

  stateOf(sip: SipId): string {
    return this.kernel.list().find((process) => process.sip === sip)?.state ?? 'forgotten';
  }

  /** Ends everything; nothing may be left, here or in the engine. */
  end(): void {
    this.kernel.shutdown();
    this.check();
    const { heaps, blocks, frozen, payloads } = this.engine;
    const engine = { heaps: heaps.size, bytes: blocks.size, frozen: frozen.size, payloads: payloads.size };
    const left = { ...this.kernel.counts(), ...engine };
    const none = {
      processes: 0,
      handles: 0,
      blocks: 0,
      messages: 0,
      ports: 0,
      ...{ heaps: 0, bytes: 0, frozen: 0, payloads: 0 },
    };
    deepStrictEqual(left, none);
    deepStrictEqual(this.kernel.idle, true);
  }
}

/** Runs one process that does `act`, to its end, and returns its fault; nothing may be left afterwards. */
export function faultFrom(script: Script, start: Start = {}): string {
  const world = new World();
  const sip = world.spawn('bad', script, start);
  world.run();
  const fault = world.faultOf(sip);
  world.end();
  return fault;
}

export const handle = (id: HandleId): Moved => ({ kind: 'handle', id });
export const shared = (id: HandleId, of: BlockId): Moved => ({ kind: 'shared', id, block: of });
export const block = (id: BlockId | 'over-quota'): Moved => {
  if (id === 'over-quota') throw new Error('over quota');
  return { kind: 'block', id };
};
