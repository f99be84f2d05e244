// SK2104: shared bytes read after the hold was dropped
import { type Bytes, type Shared, drop } from 'skerry';

export function f(bytes: Shared<Bytes>): number | undefined {
  drop(bytes); //~
  return bytes.at(0); //!
}
