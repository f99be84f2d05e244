// SK2109: a function that borrows where one that takes is wanted
import type { Block, Ref } from 'skerry';

function give(block: Block, to: (block: Block) => void): void {
  to(block);
}
function look(block: Ref<Block>): void { //~
  block.bytes().fill(0);
}
export function f(block: Block): void {
  give(block, look); //!
}
