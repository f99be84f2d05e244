// SK2109: an object whose function takes stands for one whose function borrows
import { type Block, drop, type Ref } from 'skerry';

interface Looker {
  readonly look: (block: Ref<Block>) => void;
}
const taker: { readonly look: (block: Block) => void } = { look: (block) => drop(block) }; //~
export const looker: Looker = taker; //!
