/** Wrong: the block is given away twice. SK2101 */
import { Block, drop } from 'skerry';

export default async function main(): Promise<void> {
  const block = Block.allocate(16);
  drop(block);
  drop(block);
}
