// a switch that returns in every case
import { type Block, drop } from 'skerry';

export function f(block: Block, n: 'keep' | 'drop'): Block | undefined {
  switch (n) {
    case 'keep':
      return block;
    case 'drop':
      drop(block);
      return undefined;
  }
}
