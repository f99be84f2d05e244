// SK2109: a function that takes where one that borrows is wanted
import { type Block, type Ref, drop } from 'skerry';

function look(block: Block, see: (block: Ref<Block>) => void): Block {
  see(block);
  return block;
}
function take(block: Block): void { //~
  drop(block);
}
export function f(block: Block): Block {
  return look(block, take); //!
}
