// a set and another conversation at once; the set goes on after it was heard
import { EndpointSet, type Exp, type Imp, drop, select } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(given: EndpointSet<Exp<Echo>>, stop: Imp<Echo, 'Busy'>): Promise<void> {
  let ends = { clients: given, stop };
  for (;;) {
    const one = await select(ends);
    if (one.from === 'stop') {
      drop(one.rest.clients);
      if (one.heard.message === 'pong') drop(one.heard.next);
      return;
    }
    ends = one.rest;
    if (one.heard.message === 'ping') ends.clients.add(one.heard.next.pong({ text: '' }));
  }
}
