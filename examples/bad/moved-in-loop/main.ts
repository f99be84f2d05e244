/** Wrong: the second round of the loop would give away what the first gave away already. SK2105 */
import { Block, drop } from 'skerry';

export default async function main(): Promise<void> {
  const block = Block.allocate(16);
  for (let round = 0; round < 2; round++) drop(block);
}
