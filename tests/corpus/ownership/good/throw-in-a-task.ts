// a task that throws ends the process
import { Block, drop, fork } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
async function serve(block: Block): Promise<void> {
  risky(block.byteLength);
  drop(block);
}
export function f(n: number): void {
  fork(serve, Block.allocate(n));
}
