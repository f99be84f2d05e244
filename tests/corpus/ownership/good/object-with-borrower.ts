// an object whose function borrows
import { Block, type Ref } from 'skerry';

interface Looker {
  readonly look: (block: Ref<Block>) => number;
}
function use(looker: Looker): number {
  using block = Block.allocate(1);
  return looker.look(block);
}
export const f = (): number => use({ look: (block) => block.byteLength });
