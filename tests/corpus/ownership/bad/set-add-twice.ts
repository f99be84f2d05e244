// SK2101: one conversation in two sets
import type { EndpointSet, Exp, Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(a: Ref<EndpointSet<Exp<Echo>>>, b: Ref<EndpointSet<Exp<Echo>>>, client: Exp<Echo>): void {
  a.add(client); //~
  b.add(client); //!
}
