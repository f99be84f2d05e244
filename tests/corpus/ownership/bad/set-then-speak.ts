// SK2104: spoken on while it stands in a set
import type { EndpointSet, Exp, Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(set: Ref<EndpointSet<Exp<Echo>>>, client: Exp<Echo>): Promise<void> {
  set.add(client); //~
  const heard = await client.receive(); //!
  if (heard.message === 'ping') heard.next.refuse({ reason: '' });
}
