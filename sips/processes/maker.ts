/** Starting programs, and ending the system. */
import type { Exp, Imp, KernelDevice } from 'skerry';
import { drop } from 'skerry';
import type { ProcessMaker } from '../contracts/processes.ts';

/** Both conversations, between two programs; undefined when either is over. */
type Both = { readonly client: Exp<ProcessMaker>; readonly kernel: Imp<KernelDevice> } | undefined;
type Granting = { readonly client: Exp<ProcessMaker, 'Granting'>; readonly kernel: Imp<KernelDevice, 'Granting'> };

export async function serveMaker({
  client,
  host,
}: {
  client: Exp<ProcessMaker>;
  host: Imp<KernelDevice>;
}): Promise<void> {
  let end = client;
  let kernel = host;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'closed':
        drop(kernel);
        return;
      case 'shutdown':
        kernel.shutdown({ code: heard.code });
        return;
      case 'spawn': {
        const both = await spawn(heard.next, kernel, heard.program, heard.args);
        if (both === undefined) return;
        end = both.client;
        kernel = both.kernel;
        break;
      }
    }
  }
}

async function spawn(
  client: Exp<ProcessMaker, 'Spawning'>,
  kernel: Imp<KernelDevice>,
  program: string,
  args: string,
): Promise<Both> {
  const answer = await kernel.spawn({ program, args }).receive();
  switch (answer.message) {
    case 'wants':
      return grants({ client: client.wants({ needs: answer.needs }), kernel: answer.next });
    case 'refused':
      return { client: client.refused({ reason: answer.reason }), kernel: answer.next };
    case 'closed':
      drop(client);
      return undefined;
  }
}

/** Hands on what the client gives, until it says go or thinks better of it. */
async function grants(begun: Granting): Promise<Both> {
  let { client, kernel } = begun;
  for (;;) {
    const heard = await client.receive();
    switch (heard.message) {
      case 'closed':
        drop(kernel.cancel());
        return undefined;
      case 'cancel':
        return { client: heard.next, kernel: kernel.cancel() };
      case 'go':
        return go(heard.next, kernel.go());
      case 'grant': {
        const answer = await kernel.grant({ need: heard.need, value: heard.value }).receive();
        if (answer.message === 'closed') {
          drop(heard.next);
          return undefined;
        }
        client = answer.message === 'granted' ? heard.next.granted() : heard.next.wrong({ reason: answer.reason });
        kernel = answer.next;
        break;
      }
    }
  }
}

async function go(client: Exp<ProcessMaker, 'Starting'>, kernel: Imp<KernelDevice, 'Starting'>): Promise<Both> {
  const answer = await kernel.receive();
  switch (answer.message) {
    case 'started':
      return { client: client.started({ id: answer.id, status: answer.status }), kernel: answer.next };
    case 'failed':
      return { client: client.failed({ reason: answer.reason }), kernel: answer.next };
    case 'closed':
      drop(client);
      return undefined;
  }
}
