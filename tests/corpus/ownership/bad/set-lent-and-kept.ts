// SK2109: lent to a task that is not awaited, and dropped under it
import { drop, type EndpointSet, type Exp, type Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

async function serve(set: Ref<EndpointSet<Exp<Echo>>>): Promise<void> {
  const heard = await set.receive();
  if (heard.message === 'ping') set.add(heard.next.pong({ text: '' }));
}
export async function f(set: EndpointSet<Exp<Echo>>): Promise<void> {
  const served = serve(set); //!~
  drop(set);
  await served;
}
