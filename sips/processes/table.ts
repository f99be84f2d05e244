/** Looking at processes and programs. */
import type { Exp, Imp, KernelDevice, Listener } from 'skerry';
import { drop, EndpointSet } from 'skerry';
import type { ProcessTable } from '../contracts/processes.ts';

export interface Table {
  readonly table: Listener<ProcessTable>;
  readonly host: Imp<KernelDevice>;
}

export async function serveTable({ table, host }: Table): Promise<void> {
  using clients = new EndpointSet<Exp<ProcessTable>>();
  clients.listen(table);
  let kernel = host;
  for (;;) {
    const heard = await clients.receive();
    if (heard.message === 'closed') continue;
    if (heard.message === 'empty') break;
    if (heard.message === 'list') {
      const answer = await kernel.list().receive();
      if (answer.message === 'closed') {
        drop(heard.next);
        return;
      }
      clients.add(heard.next.processes({ processes: answer.processes }));
      kernel = answer.next;
      continue;
    }
    const asked = heard.message === 'programs' ? kernel.programs() : kernel.describe({ program: heard.program });
    const answer = await asked.receive();
    if (answer.message === 'closed') {
      drop(heard.next);
      return;
    }
    const { next } = heard;
    const known = answer.message === 'described';
    clients.add(known ? next.described({ programs: answer.programs }) : next.unknown({ reason: answer.reason }));
    kernel = answer.next;
  }
  drop(kernel);
}
