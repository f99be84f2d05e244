// main need not use up what it was given
import type { Connector, Imp } from 'skerry';
import type { Echo, Store } from '../contracts.ts';

export interface Needs {
  readonly echo: Imp<Echo>;
  readonly store: Connector<Store>;
  readonly args: { readonly name: string };
}
export default async function main({ echo, store, args }: Needs): Promise<void> {
  if (args.name === '') return;
  store.connect().bye();
  const answer = await echo.ping({ text: args.name }).receive();
  if (answer.message === 'pong') answer.next.quit();
}
