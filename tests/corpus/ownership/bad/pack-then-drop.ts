// SK2101: packed and dropped
import { type Imp, type Parcel, drop, pack } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(block: Imp<Echo>): Parcel {
  const parcel = pack(block); //~
  drop(block); //!
  return parcel;
}
