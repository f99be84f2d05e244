/**
 * `npm run bench [-- --json]`, `npm run bench -- lsp [--json]`: what the claims cost, beside worker threads in the same run.
 *
 * Owns: what is measured and how it is told. Every claim goes through real processes of a booted system; figures are medians of
 * `samples` runs, after one that is not counted, the two sides in turn; a ratio above 1 says how many times faster Skerry is.
 */

import { boot, type HostImp, type System } from '../../boot/host.ts';
import { packageFolder } from '../../compiler/index.ts';
import { type CheckSpeed, measureCheck } from './check.ts';
import { editorLines, measureEditor } from './lsp.ts';
import { type MethodSpeed, measureMethods } from './methods.ts';
import { measureShared, type ReadSpeed, type TellSpeed } from './shared.ts';
import type { Births, Drive } from './sips/contracts/bench.ts';
import { benchSystem } from './system.ts';
import { workerLifeMs, workerRoundsMs } from './workers.ts';

const samples = 7;
const mebibyte = 1024 * 1024;

interface Claim {
  readonly name: string;
  /** What one operation is, and how many of them a sample has. */
  readonly unit: string;
  readonly operations: number;
  skerryMs(): Promise<number>;
  workersMs(): Promise<number>;
}
interface Result {
  readonly name: string;
  readonly unit: string;
  readonly skerryMicroseconds: number;
  readonly workersMicroseconds: number;
  /** Worker threads' median over Skerry's. */
  readonly ratio: number;
}

const record = { type: 'request', id: 1, path: '/index.html', ok: true, size: 1.5 };

function claims(driver: Driver): readonly Claim[] {
  const rally = (kind: 'scalar' | 'record' | 'block', rounds: number): (() => Promise<number>) => {
    return () => driver.rally(kind, rounds);
  };
  return [
    {
      name: 'process creation',
      unit: 'birth to death',
      operations: 50,
      skerryMs: () => driver.births(50),
      workersMs: async () => {
        let total = 0;
        for (let life = 0; life < 5; life++) total += await workerLifeMs();
        return total * 10;
      },
    },
    {
      name: 'scalar message',
      unit: 'round trip',
      operations: 5000,
      skerryMs: rally('scalar', 5000),
      workersMs: () => workerRoundsMs(5000, () => 1),
    },
    {
      name: 'record message',
      unit: 'round trip',
      operations: 5000,
      skerryMs: rally('record', 5000),
      workersMs: () => workerRoundsMs(5000, () => record),
    },
    {
      name: '1 MiB block',
      unit: 'there and back',
      operations: 1000,
      skerryMs: rally('block', 1000),
      workersMs: () => workerRoundsMs(1000, () => new ArrayBuffer(mebibyte)),
    },
    {
      name: '1 MiB copied bytes',
      unit: 'there and back, workers copying',
      operations: 1000,
      skerryMs: rally('block', 1000),
      workersMs: () => workerRoundsMs(1000, () => new Uint8Array(mebibyte)),
    },
  ];
}

/** The host's ends of the benchmark's processes. */
class Driver {
  #drive: HostImp<Drive>;
  #births: HostImp<Births>;

  constructor(system: System) {
    this.#drive = system.connect<Drive>('drive');
    this.#births = system.connect<Births>('births');
  }

  /** Milliseconds. */
  async rally(kind: 'scalar' | 'record' | 'block', rounds: number): Promise<number> {
    const since = performance.now();
    const heard = await this.#drive.run({ kind, rounds, byteLength: mebibyte }).receive();
    if (heard.message === 'closed') throw new Error(`the caller is gone: ${heard.reason}`);
    this.#drive = heard.next;
    return performance.now() - since;
  }

  /** Milliseconds. */
  async births(count: number): Promise<number> {
    const since = performance.now();
    const heard = await this.#births.bear({ program: 'idle', count }).receive();
    if (heard.message === 'closed') throw new Error(`the bearer is gone: ${heard.reason}`);
    this.#births = heard.next;
    if (heard.message === 'failed') throw new Error(heard.reason);
    return performance.now() - since;
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(claim: Claim): Promise<Result> {
  const skerry: number[] = [];
  const workers: number[] = [];
  for (let run = 0; run <= samples; run++) {
    const ours = await claim.skerryMs();
    const theirs = await claim.workersMs();
    if (run === 0) continue;
    skerry.push((ours / claim.operations) * 1000);
    workers.push((theirs / claim.operations) * 1000);
  }
  const [ours, theirs] = [median(skerry), median(workers)];
  const { name, unit } = claim;
  return { name, unit, skerryMicroseconds: ours, workersMicroseconds: theirs, ratio: theirs / ours };
}

function table(results: readonly Result[]): string {
  const row = (cells: readonly string[]): string =>
    `${(cells[0] ?? '').padEnd(20)}${cells
      .slice(1, 4)
      .map((cell) => cell.padStart(14))
      .join('')}  ${cells[4] ?? ''}\n`;
  const number = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));
  return [
    row(['', 'skerry us', 'workers us', 'ratio', '']),
    ...results.map((result) =>
      row([
        result.name,
        number(result.skerryMicroseconds),
        number(result.workersMicroseconds),
        `${number(result.ratio)}x`,
        result.unit,
      ]),
    ),
  ].join('');
}

const checkLine = ({ files, lines, skerryMs, tscMs, ratio, editMs, wholeMs, editShare }: CheckSpeed): string =>
  `check: ${files} files, ${lines} lines: skerry ${skerryMs.toFixed(0)} ms, tsc ${tscMs.toFixed(0)} ms: ${ratio.toFixed(2)} times tsc (goal 1.5)\n` +
  `edit of one file: ${editMs.toFixed(0)} ms, ${(editShare * 100).toFixed(0)} % of the full check (goal 10 %); all files judged anew after ${wholeMs.toFixed(0)} ms\n`;

const methodLines = (speeds: readonly MethodSpeed[]): string =>
  speeds
    .map(
      ({ name, hereNs, engineNs, ratio }) =>
        `${name.padEnd(20)}${hereNs.toFixed(0)} ns an element, the engine's own ${engineNs.toFixed(0)}: ${ratio.toFixed(1)} times\n`,
    )
    .join('');

const sharedLines = (telling: readonly TellSpeed[], reading: readonly ReadSpeed[]): string =>
  [
    ...telling.map(
      ({ readers, byteLength, sharedMicroseconds, copiedMicroseconds, ratio }) =>
        `${byteLength / 1024} KiB to ${readers} readers: shared ${sharedMicroseconds.toFixed(0)} us, copied ${copiedMicroseconds.toFixed(0)} us: ${ratio.toFixed(1)} times\n`,
    ),
    ...reading.map(
      ({ name, ns, ratio }) => `read ${name}: ${ns.toFixed(0)} ns a byte, ${ratio.toFixed(2)} times a block\n`,
    ),
  ].join('');

/** The editor's server alone: it takes as long as all the rest. */
async function editor(json: boolean): Promise<void> {
  const speed = await measureEditor();
  process.stdout.write(json ? `${JSON.stringify(speed, null, 2)}\n` : editorLines(speed));
}

async function main(json: boolean): Promise<void> {
  const system = await boot(benchSystem('one'), { cwd: packageFolder() });
  const driver = new Driver(system);
  const results: Result[] = [];
  for (const claim of claims(driver)) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${claim.name} ...`);
    results.push(await measure(claim));
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  await system.shutdown();
  const shared = await measureShared(samples);
  const methods = await measureMethods(samples);
  const check = measureCheck(samples);
  const report = { version: 1, node: process.version, samples, results, shared, methods, check };
  process.stdout.write(
    json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${table(results)}\n${sharedLines(shared.telling, shared.reading)}\n${methodLines(methods)}\n${checkLine(check)}`,
  );
}

const json = process.argv.includes('--json');
if (process.argv.includes('lsp')) await editor(json);
else await main(json);
