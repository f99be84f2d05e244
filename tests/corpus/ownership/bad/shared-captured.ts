// SK2106: a hold captured by a closure, although reading harms nobody
import { type Bytes, type Shared, drop } from 'skerry';

export function f(bytes: Shared<Bytes>): number { //~
  const first = (): number => bytes.at(0) ?? 0; //!
  const n = first();
  drop(bytes);
  return n;
}
