// SK2103: the set goes on after it was heard, and is forgotten on one path
import { drop, type EndpointSet, type Exp, type Imp, select } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(clients: EndpointSet<Exp<Echo>>, stop: Imp<Echo, 'Busy'>): Promise<void> {
  const one = await select({ clients, stop }); //!
  if (one.from === 'stop') {
    drop(one.rest.clients); //~
    if (one.heard.message === 'pong') drop(one.heard.next);
    return;
  }
  if (one.heard.message === 'ping') drop(one.heard.next);
  drop(one.rest.stop);
} //~
