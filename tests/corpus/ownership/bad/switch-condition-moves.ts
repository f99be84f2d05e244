// SK2101: given away in what is switched on, and in a case
import { type Block, drop } from 'skerry';

function size(block: Block): number {
  const { byteLength } = block;
  drop(block);
  return byteLength;
}
export function f(block: Block): void {
  switch (size(block)) { //~
    case 0:
      drop(block); //!
  }
}
