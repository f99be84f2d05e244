// SK2103: a hold dropped on one branch only
import { type Bytes, type Shared, drop } from 'skerry';

export function f(bytes: Shared<Bytes>, keep: boolean): void { //!
  if (!keep) drop(bytes); //~
} //~
