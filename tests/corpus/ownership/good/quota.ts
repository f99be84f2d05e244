// a handler for a quota that is spent
import { Block } from 'skerry';

export function make(size: number): Block | undefined {
  try {
    return Block.allocate(size);
  } catch {
    return undefined;
  }
}
