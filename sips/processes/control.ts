/** Stopping processes and starting them anew. */
import type { Exp, Imp, KernelDevice } from 'skerry';
import { drop } from 'skerry';
import type { ProcessControl } from '../contracts/processes.ts';

export async function serveControl({
  client,
  host,
}: {
  client: Exp<ProcessControl>;
  host: Imp<KernelDevice>;
}): Promise<void> {
  let end = client;
  let kernel = host;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed') {
      drop(kernel);
      return;
    }
    const { id } = heard;
    const asked = heard.message === 'kill' ? kernel.kill({ id }) : kernel.restart({ id });
    const answer = await asked.receive();
    switch (answer.message) {
      case 'done':
        end = heard.next.done();
        kernel = answer.next;
        break;
      case 'refused':
        end = heard.next.refused({ reason: answer.reason });
        kernel = answer.next;
        break;
      case 'closed':
        drop(heard.next);
        return;
    }
  }
}
