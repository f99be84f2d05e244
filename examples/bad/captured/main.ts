/** Wrong: a function inside captures the block; nobody can tell when it runs, or how often. SK2106 */
import { Block, drop } from 'skerry';

export default async function main(): Promise<void> {
  const block = Block.allocate(16);
  const later = (): void => drop(block);
  later();
}
