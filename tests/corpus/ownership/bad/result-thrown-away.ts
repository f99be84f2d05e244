// SK2102: a result nobody takes
import { Block } from 'skerry';

export function f(): void {
  Block.allocate(8); //!~
}
