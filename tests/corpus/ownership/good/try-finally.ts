// dropped in finally on every way out
import { type Block, drop } from 'skerry';

export function sum(block: Block, limit: number): number {
  try {
    const bytes = block.bytes();
    if (bytes.length > limit) return -1;
    return bytes.reduce((total, byte) => total + byte, 0);
  } finally {
    drop(block);
  }
}
