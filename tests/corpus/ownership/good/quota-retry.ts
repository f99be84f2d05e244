// a smaller block when the quota does not allow the larger
import { Block } from 'skerry';

export function f(n: number): Block | undefined {
  let size = n;
  while (size > 0) {
    try {
      return Block.allocate(size);
    } catch {
      size = Math.floor(size / 2);
    }
  }
  return undefined;
}
