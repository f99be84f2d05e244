/** Misbehaves: calls itself without end. The stack limit stops it, with fault `stack`. */
import type { Limits } from 'skerry';

export const limits = { memory: '4MiB', turn: '1s', blocks: '0B' } satisfies Limits;

export default async function main(): Promise<void> {
  depth(0);
}

function depth(sofar: number): number {
  return 1 + depth(sofar + 1);
}
