/** Wrong: the block is looked at after it was given away. SK2104 */
import type { Exp } from 'skerry';
import { Block, drop } from 'skerry';
import type { ByteStream } from '../../../sips/contracts/byte-stream.ts';

export interface Needs {
  readonly output: Exp<ByteStream>;
}
export default async function main({ output }: Needs): Promise<void> {
  const heard = await output.receive();
  if (heard.message !== 'read') return;
  const block = Block.fromText('hello');
  const open = heard.next.data({ block });
  block.text();
  drop(open);
}
