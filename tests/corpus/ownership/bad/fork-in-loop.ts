// SK2105: one connector given to each task
import { type Connector, type Exp, type Listener, drop, fork } from 'skerry';
import type { Echo } from '../contracts.ts';

async function task(all: { readonly echo: Connector<Echo>; readonly client: Exp<Echo> }): Promise<void> {
  drop(all.echo);
  drop(all.client);
}
export async function f(echo: Connector<Echo>, listener: Listener<Echo>): Promise<void> { //~
  for (;;) {
    const client = await listener.accept();
    fork(task, { echo, client }); //!
  }
}
