// what stands in a set goes with it
import { drop, EndpointSet, type Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(a: Imp<Echo>, b: Imp<Echo>): void {
  const set = new EndpointSet<Imp<Echo, 'Busy'>>();
  set.add(a.ping({ text: 'a' }));
  set.add(b.ping({ text: 'b' }));
  drop(set);
}
