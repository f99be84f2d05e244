// SK2101: a listener stands in a set and is dropped
import { drop, type EndpointSet, type Exp, type Listener, type Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(set: Ref<EndpointSet<Exp<Echo>>>, listener: Listener<Echo>): void {
  set.listen(listener); //~
  drop(listener); //!
}
