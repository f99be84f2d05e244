/** Stopping processes and starting them anew. */
import type { Exp, Imp, KernelDevice, Listener } from 'skerry';
import { drop, EndpointSet } from 'skerry';
import type { ProcessControl } from '../contracts/processes.ts';

export interface Control {
  readonly control: Listener<ProcessControl>;
  readonly host: Imp<KernelDevice>;
}

export async function serveControl({ control, host }: Control): Promise<void> {
  using clients = new EndpointSet<Exp<ProcessControl>>();
  clients.listen(control);
  let kernel = host;
  for (;;) {
    const heard = await clients.receive();
    if (heard.message === 'closed') continue;
    if (heard.message === 'empty') break;
    const { id } = heard;
    const asked = heard.message === 'kill' ? kernel.kill({ id }) : kernel.restart({ id });
    const answer = await asked.receive();
    if (answer.message === 'closed') {
      drop(heard.next);
      return;
    }
    const { next } = heard;
    clients.add(answer.message === 'done' ? next.done() : next.refused({ reason: answer.reason }));
    kernel = answer.next;
  }
  drop(kernel);
}
