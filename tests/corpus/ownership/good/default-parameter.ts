// a parameter or its default
import { Block, drop } from 'skerry';

export function f(block: Block = Block.allocate(1)): void {
  drop(block);
}
export function g(): void {
  f();
  f(Block.allocate(2));
  f(undefined);
}
