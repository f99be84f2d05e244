/** Misbehaves: lets an exception escape. It alone is stopped, with fault `crash` and the place in its source. */
import type { Limits } from 'skerry';

export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

export default async function main(): Promise<void> {
  await open('the box');
}

async function open(what: string): Promise<void> {
  throw new Error(`nobody can open ${what}`);
}
