// takes all out, one after the other
import { EndpointSet, type Exp, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export function close(set: EndpointSet<Exp<Echo, 'Start'>>): number {
  let n = 0;
  for (let one = set.take(); one !== undefined; one = set.take()) {
    drop(one);
    n += 1;
  }
  drop(set);
  return n;
}
