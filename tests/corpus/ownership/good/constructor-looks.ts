// a constructor that only looks
import { type Block, drop, type Ref } from 'skerry';

export class Size {
  readonly n: number;
  constructor(block: Ref<Block>) {
    this.n = block.byteLength;
  }
}
export function f(block: Block): number {
  const { n } = new Size(block);
  drop(block);
  return n;
}
