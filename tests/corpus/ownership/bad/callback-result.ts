// SK2107: a callback makes a block nobody wants
import { Block } from 'skerry';

function run(task: () => void): void {
  task();
}
export function f(): void {
  run(() => Block.allocate(1)); //!~
}
