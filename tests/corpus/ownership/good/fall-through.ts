// cases that share their end
import { type Block, drop } from 'skerry';

export function f(block: Block, n: 1 | 2 | 3): void {
  switch (n) {
    case 1:
    case 2:
      drop(block);
      break;
    default:
      drop(block);
  }
}
