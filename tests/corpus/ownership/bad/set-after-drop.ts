// SK2104: a set is used after it was dropped
import { drop, type EndpointSet, type Exp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(set: EndpointSet<Exp<Echo>>): number {
  drop(set); //~
  return set.size; //!
}
