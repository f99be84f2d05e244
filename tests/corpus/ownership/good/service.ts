// a service made at run time
import { type Connector, type Listener, drop, fork, service } from 'skerry';
import type { Echo } from '../contracts.ts';

async function serve(listener: Listener<Echo>): Promise<void> {
  for (;;) {
    const client = await listener.accept();
    drop(client);
  }
}
export function start(): Connector<Echo> {
  const { listener, connector } = service<Echo>();
  fork(serve, listener);
  return connector;
}
