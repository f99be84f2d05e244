/** Wrong: the contract knows no message `write` in this state. TS2339 */
import type { Imp } from 'skerry';
import type { ByteStream } from '../../../sips/contracts/byte-stream.ts';

export interface Needs {
  readonly input: Imp<ByteStream>;
}
export default async function main({ input }: Needs): Promise<void> {
  input.write();
}
