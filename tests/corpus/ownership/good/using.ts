// dropped by using
import { Block, type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>): Promise<number> {
  using own = listener;
  const client = await own.accept();
  drop(client);
  using block = Block.fromText('hello');
  return block.byteLength;
}
