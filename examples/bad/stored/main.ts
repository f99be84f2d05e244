/** Wrong: an array does not hold owned values: who reads it would not take them out. SK2107 */
import { Block } from 'skerry';

export default async function main(): Promise<void> {
  count([Block.allocate(16)].length);
}

function count(length: number): number {
  return length;
}
