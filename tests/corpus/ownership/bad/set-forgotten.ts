// SK2102: a set is left with all that stands in it
import { EndpointSet, type Exp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(client: Exp<Echo>): number {
  const set = new EndpointSet<Exp<Echo>>(); //!
  set.add(client);
  return set.size; //~
}
