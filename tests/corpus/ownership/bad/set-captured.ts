// SK2106: a closure captures a set
import { drop, type EndpointSet, type Exp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(set: EndpointSet<Exp<Echo>>): number { //~
  const size = (): number => set.size; //!
  const n = size();
  drop(set);
  return n;
}
