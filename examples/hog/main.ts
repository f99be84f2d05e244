/** Misbehaves: allocates without end. Its memory limit of 4 MiB stops it, with fault `memory`, and all of it comes back. */
import type { Limits } from 'skerry';

export const limits = { memory: '4MiB', turn: '1s', blocks: '0B' } satisfies Limits;

export default async function main(): Promise<void> {
  const hoard: Uint8Array[] = [];
  while (hoard.length >= 0) hoard.push(new Uint8Array(64 * 1024).fill(hoard.length));
}
