// SK2102: who was heard left the set and is forgotten
import type { EndpointSet, Exp, Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(set: Ref<EndpointSet<Exp<Echo>>>): Promise<string> {
  const heard = await set.receive(); //!
  return heard.message; //~
}
