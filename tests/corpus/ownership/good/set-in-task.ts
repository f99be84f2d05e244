// a set moves into a task
import { EndpointSet, type Exp, type Listener, fork } from 'skerry';
import type { Echo } from '../contracts.ts';

async function serve(given: EndpointSet<Exp<Echo>>): Promise<void> {
  using set = given;
  for (;;) {
    const heard = await set.receive();
    if (heard.message === 'empty') return;
    if (heard.message === 'ping') heard.next.refuse({ reason: 'no' });
  }
}
export function f(listener: Listener<Echo>): void {
  const set = new EndpointSet<Exp<Echo>>();
  set.listen(listener);
  fork(serve, set);
}
