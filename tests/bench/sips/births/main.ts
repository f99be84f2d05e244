/** Starts a program and waits for its end, as often as it is told to. */

import type { Connector, Exp, Imp, KernelDevice, Limits, Listener } from 'skerry';
import { drop } from 'skerry';
import type { Births } from '../contracts/bench.ts';

export interface Needs {
  births: Listener<Births>;
  kernel: Connector<KernelDevice>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '64KiB' } satisfies Limits;

export default async function main({ births, kernel }: Needs): Promise<void> {
  for (;;) {
    let end: Exp<Births> | undefined = await births.accept();
    while (end !== undefined) end = await serve(end, kernel.connect());
  }
}

async function serve(client: Exp<Births>, kernel: Imp<KernelDevice>): Promise<Exp<Births> | undefined> {
  const heard = await client.receive();
  if (heard.message === 'closed') {
    drop(kernel);
    return undefined;
  }
  const { next, program, count } = heard;
  const reason = await bearAll(kernel, program, count);
  return reason === '' ? next.born({ count }) : next.failed({ reason });
}

/** Why it could not; empty when it could. */
async function bearAll(from: Imp<KernelDevice>, program: string, count: number): Promise<string> {
  let kernel = from;
  for (let born = 0; born < count; born++) {
    const wants = await kernel.spawn({ program, args: '' }).receive();
    if (wants.message === 'closed') return 'the kernel is gone';
    if (wants.message === 'refused') {
      drop(wants.next);
      return wants.reason;
    }
    const started = await wants.next.go().receive();
    if (started.message === 'closed') return 'the kernel is gone';
    if (started.message === 'failed') {
      drop(started.next);
      return started.reason;
    }
    kernel = started.next;
    const ended = await started.status.wait().receive();
    if (ended.message !== 'ended') {
      drop(kernel);
      return `it ${ended.message}`;
    }
  }
  drop(kernel);
  return '';
}
