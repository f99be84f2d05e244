/** Misbehaves: computes for ever. Its turn budget of 20 ms stops it, with fault `turn`; nobody else notices. */
import type { Limits } from 'skerry';

export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

export default async function main(): Promise<void> {
  let count = 0;
  while (count >= 0) count = (count + 1) % 1000;
}
