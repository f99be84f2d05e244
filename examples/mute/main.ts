/**
 * Misbehaves: hears that its output is wanted and never answers. Whoever waits for it waits; Ctrl-C in the shell, or `kill`
 * after `run mute &`, ends it, and the one who waits hears `closed`.
 */
import type { Connector, Exp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../sips/contracts/byte-stream.ts';
import type { Clock } from '../../sips/contracts/clock.ts';

export interface Needs {
  readonly output: Exp<ByteStream>;
  readonly clock: Connector<Clock>;
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

const aDayMs = 86_400_000;

export default async function main({ output, clock }: Needs): Promise<void> {
  const heard = await output.receive();
  if (heard.message !== 'read') return;
  const woke = await clock.connect().sleep({ milliseconds: aDayMs }).receive();
  drop(clock);
  if (woke.message === 'woke') drop(woke.next);
  heard.next.end();
}
