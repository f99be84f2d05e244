// dropped at the end of the scope, whatever is thrown
import { type Bytes, type Shared, Block, freeze } from 'skerry';

export function f(text: string): number {
  using bytes = freeze(Block.fromText(text));
  return bytes.getUint16(0);
}
export function g(given: Shared<Bytes>): number {
  try {
    using bytes = given;
    return bytes.getUint32(0, true);
  } catch {
    return 0;
  }
}
