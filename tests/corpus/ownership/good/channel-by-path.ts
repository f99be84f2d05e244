// both ends of a channel, by path
import { type Exp, type Imp, channel, drop, fork } from 'skerry';
import type { Echo } from '../contracts.ts';

async function serve(client: Exp<Echo>): Promise<void> {
  drop(client);
}
export function make(): Imp<Echo> {
  const both = channel<Echo>();
  fork(serve, both.exp);
  return both.imp;
}
