/**
 * What it costs to tell many the same: holds of shared bytes beside a copy for each, and reading through the bytes in each way.
 *
 * Owns: which sizes are measured. Both sides go through the same processes, and what is counted is the time of the processor: all runs in
 * this one thread, and nobody waits for anything else.
 */
import { boot, type HostImp } from '../../boot/host.ts';
import { packageFolder } from '../../compiler/index.ts';
import type { Tell } from './sips/contracts/bench.ts';
import { tellSystem } from './system.ts';

export interface TellSpeed {
  readonly readers: number;
  readonly byteLength: number;
  /** Medians, microseconds for all readers together. */
  readonly sharedMicroseconds: number;
  readonly copiedMicroseconds: number;
  /** Copied over shared. */
  readonly ratio: number;
}
export interface ReadSpeed {
  readonly name: string;
  /** Medians, nanoseconds a byte. */
  readonly ns: number;
  /** Over that of a block's own bytes. */
  readonly ratio: number;
}

const sizes: readonly (readonly [readers: number, byteLength: number])[] = [
  [1, 1024 * 1024],
  [8, 1024],
  [8, 64 * 1024],
  [8, 1024 * 1024],
  [8, 4 * 1024 * 1024],
];
const ways = { block: 'a block, by index', at: 'shared, by at()', copy: 'shared, by copies' } as const;

export async function measureShared(
  samples: number,
): Promise<{ readonly telling: readonly TellSpeed[]; readonly reading: readonly ReadSpeed[] }> {
  const telling: TellSpeed[] = [];
  let reading: readonly ReadSpeed[] = [];
  for (const [readers, byteLength] of sizes) {
    const system = await boot(tellSystem(readers, byteLength), { cwd: packageFolder() });
    const teller = new Teller(system.connect<Tell>('tell'));
    const rounds = byteLength > 100_000 ? 20 : 200;
    const [copied = 0, shared = 0] = await teller.medians(samples, [
      () => teller.tell('copied', rounds),
      () => teller.tell('shared', rounds),
    ]);
    telling.push({
      readers,
      byteLength,
      sharedMicroseconds: (shared / rounds) * 1000,
      copiedMicroseconds: (copied / rounds) * 1000,
      ratio: copied / shared,
    });
    if (byteLength === 64 * 1024) reading = await readingOf(teller, samples, byteLength);
    await system.shutdown();
  }
  return { telling, reading };
}

async function readingOf(teller: Teller, samples: number, byteLength: number): Promise<readonly ReadSpeed[]> {
  const times = await teller.medians(
    samples,
    (['block', 'at', 'copy'] as const).map((kind) => () => teller.read(kind, 5)),
  );
  const ns = times.map((ms) => (ms * 1e6) / (5 * byteLength));
  return Object.values(ways).map((name, at) => ({ name, ns: ns[at] ?? 0, ratio: (ns[at] ?? 0) / (ns[0] ?? 1) }));
}

class Teller {
  #end: HostImp<Tell>;

  constructor(end: HostImp<Tell>) {
    this.#end = end;
  }

  /** Milliseconds of the processor's. */
  async tell(kind: 'shared' | 'copied', rounds: number): Promise<number> {
    const since = process.cpuUsage();
    const heard = await this.#end.tell({ kind, rounds }).receive();
    if (heard.message === 'closed') throw new Error(`the teller is gone: ${heard.reason}`);
    this.#end = heard.next;
    return spentMs(since);
  }

  /** Likewise. */
  async read(kind: 'block' | 'at' | 'copy', rounds: number): Promise<number> {
    const since = process.cpuUsage();
    const heard = await this.#end.read({ kind, rounds }).receive();
    if (heard.message === 'closed') throw new Error(`the teller is gone: ${heard.reason}`);
    this.#end = heard.next;
    return spentMs(since);
  }

  /** Of each, in turn, after one that is not counted. */
  async medians(samples: number, runs: readonly (() => Promise<number>)[]): Promise<readonly number[]> {
    const all = runs.map((): number[] => []);
    for (let sample = 0; sample <= samples; sample++) {
      for (const [index, run] of runs.entries()) {
        const took = await run();
        if (sample > 0) all[index]?.push(took);
      }
    }
    return all.map((times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN);
  }
}

function spentMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
