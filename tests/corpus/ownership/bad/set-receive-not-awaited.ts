// SK2109: heard of a set that is dropped meanwhile
import { drop, type EndpointSet, type Exp } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(set: EndpointSet<Exp<Echo>>): Promise<void> {
  const hearing = set.receive(); //!~
  drop(set);
  const heard = await hearing;
  if (heard.message === 'ping') heard.next.refuse({ reason: '' });
}
