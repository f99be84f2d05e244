// SK2109: the same as an argument
import { Block, type Ref } from 'skerry';

interface Looker {
  readonly look: (block: Ref<Block>) => void;
}
interface Taker {
  readonly look: (block: Block) => void; //~
}
function use(looker: Looker): void {
  using block = Block.allocate(1);
  looker.look(block);
}
export const f = (taker: Taker): void => use(taker); //!
