/** Wrong: nobody uses the block up, so its memory would be held for nothing. SK2102 */
import { Block } from 'skerry';

export default async function main(): Promise<void> {
  count();
}

function count(): number {
  const block = Block.allocate(1024);
  return block.byteLength;
}
