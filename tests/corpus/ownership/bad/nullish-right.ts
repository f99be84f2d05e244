// SK2103: only taken when the cell is empty
import { type Block, Cell } from 'skerry';

export function f(cell: Cell<Block>, spare: Block): Block { //!
  return cell.take() ?? spare; //~
}
