// SK2102: taken out and thrown away
import type { EndpointSet, Exp, Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(set: Ref<EndpointSet<Exp<Echo>>>): void {
  set.take(); //!~
}
