/** Misbehaves: allocates without end. Its memory limit of 4 MiB stops it, with fault `memory`, and all of it comes back. */
import type { Limits } from 'skerry';

export const limits = { memory: '4MiB', turn: '1s', blocks: '0B' } satisfies Limits;

export default async function main(): Promise<void> {
  const hoard: string[] = [];
  while (hoard.length >= 0) hoard.push(`a rather long text, different each time: ${'x'.repeat(1000)}${hoard.length}`);
}
