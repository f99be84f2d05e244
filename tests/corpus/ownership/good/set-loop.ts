// a service with many clients and one loop
import { EndpointSet, type Exp, type Listener } from 'skerry';
import type { Echo } from '../contracts.ts';

export default async function main({ echo }: { readonly echo: Listener<Echo> }): Promise<void> {
  using clients = new EndpointSet<Exp<Echo>>();
  clients.listen(echo);
  for (;;) {
    const heard = await clients.receive();
    switch (heard.message) {
      case 'ping':
        clients.add(heard.next.pong({ text: heard.text }));
        break;
      case 'quit':
      case 'closed':
        break;
      case 'empty':
        return;
    }
  }
}
