// SK2101: dropped in the body and again in finally
import { type Block, drop } from 'skerry';

export function f(block: Block): void {
  try {
    drop(block); //~
  } finally {
    drop(block); //!
  }
}
