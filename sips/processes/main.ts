/**
 * The processes service: hands the kernel's process table on, in three portions.
 *
 * Owns: the only connector to the process table. Does not own policy: the kernel decides what may be done. Invariants: who may
 * look cannot act, who may stop cannot start; those who look share a conversation with the kernel and are
 * heard in turn, likewise those who stop; each who starts something has one of its own.
 */
import type { Connector, KernelDevice, Limits, Listener } from 'skerry';
import { fork } from 'skerry';
import type { ProcessControl, ProcessMaker, ProcessTable } from '../contracts/processes.ts';
import { Kept } from '../library/kept.ts';
import { serveControl } from './control.ts';
import { serveMaker } from './maker.ts';
import { serveTable } from './table.ts';

export interface Needs {
  readonly kernel: Connector<KernelDevice>;
  readonly table: Listener<ProcessTable>;
  readonly control: Listener<ProcessControl>;
  readonly maker: Listener<ProcessMaker>;
}
export const limits = { memory: '8MiB', turn: '100ms', blocks: '0B' } satisfies Limits;

export default async function main({ kernel, table, control, maker }: Needs): Promise<void> {
  const kept = new Kept<KernelDevice>(kernel);
  fork(serveTable, { table, host: kept.connect() });
  fork(serveControl, { control, host: kept.connect() });
  for (;;) fork(serveMaker, { client: await maker.accept(), host: kept.connect() });
}
