// SK2101: given to a task and dropped
import { type Block, drop, fork } from 'skerry';

async function task(block: Block): Promise<void> {
  drop(block);
}
export function f(block: Block): void {
  fork(task, block); //~
  drop(block); //!
}
