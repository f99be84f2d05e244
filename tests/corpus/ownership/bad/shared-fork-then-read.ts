// SK2104: a hold given to a task and read beside it
import { type Bytes, type Shared, drop, fork } from 'skerry';

async function read(bytes: Shared<Bytes>): Promise<void> {
  drop(bytes);
}
export function f(bytes: Shared<Bytes>): number {
  fork(read, bytes); //~
  return bytes.byteLength; //!
}
