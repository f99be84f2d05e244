// a hold for each task
import { type Bytes, type Shared, Block, drop, fork, freeze } from 'skerry';

async function read(bytes: Shared<Bytes>): Promise<void> {
  drop(bytes);
}
export function f(times: number): void {
  const bytes = freeze(Block.allocate(9));
  for (let i = 0; i < times; i += 1) fork(read, bytes.share());
  fork(read, bytes);
}
