// SK2107: holds kept in an array
import type { Bytes, Shared } from 'skerry';

export function f(bytes: Shared<Bytes>): number {
  const all = [bytes]; //!~
  return all.length;
}
