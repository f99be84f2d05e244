/** Wrong: the block is given away on one branch and forgotten on the other. SK2103 */
import { Block, drop } from 'skerry';

export interface Needs {
  readonly args: { readonly keep: boolean };
}
export default async function main({ args }: Needs): Promise<void> {
  decide(args.keep);
}

function decide(keep: boolean): void {
  const block = Block.allocate(16);
  if (!keep) drop(block);
}
