// SK2109: a borrow is put into a set
import type { EndpointSet, Exp, Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

export function keep(set: Ref<EndpointSet<Ref<Exp<Echo>>>>, client: Ref<Exp<Echo>>): void {
  set.add(client); //!
}
