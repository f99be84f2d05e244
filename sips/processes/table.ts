/** Looking at processes and programs. */
import type { Exp, Imp, KernelDevice } from 'skerry';
import { drop } from 'skerry';
import type { ProcessTable } from '../contracts/processes.ts';

type Describing = Exp<ProcessTable, 'Describing'>;
/** Both conversations after a question was answered; undefined when the kernel is gone. */
type Both = { readonly client: Exp<ProcessTable>; readonly kernel: Imp<KernelDevice> } | undefined;

export async function serveTable({
  client,
  host,
}: {
  client: Exp<ProcessTable>;
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
    const both =
      heard.message === 'list'
        ? await list(heard.next, kernel)
        : heard.message === 'programs'
          ? await described(heard.next, kernel.programs())
          : await described(heard.next, kernel.describe({ program: heard.program }));
    if (both === undefined) return;
    end = both.client;
    kernel = both.kernel;
  }
}

async function list(client: Exp<ProcessTable, 'Listing'>, kernel: Imp<KernelDevice>): Promise<Both> {
  const answer = await kernel.list().receive();
  if (answer.message === 'closed') {
    drop(client);
    return undefined;
  }
  return { client: client.processes({ processes: answer.processes }), kernel: answer.next };
}

async function described(client: Describing, asked: Imp<KernelDevice, 'Describing'>): Promise<Both> {
  const answer = await asked.receive();
  switch (answer.message) {
    case 'described':
      return { client: client.described({ programs: answer.programs }), kernel: answer.next };
    case 'unknown':
      return { client: client.unknown({ reason: answer.reason }), kernel: answer.next };
    case 'closed':
      drop(client);
      return undefined;
  }
}
