// main with its needs in one parameter
import type { Imp, Listener } from 'skerry';
import type { Echo } from '../contracts.ts';

export interface Needs {
  readonly echo: Imp<Echo>;
  readonly hello: Listener<Echo>;
  readonly args: { readonly names: readonly string[] };
}
export default async function main(needs: Needs): Promise<void> {
  const shout = (): readonly string[] => needs.args.names.map((name) => name.toUpperCase());
  let end = needs.echo;
  for (const text of shout()) {
    const answer = await end.ping({ text }).receive();
    if (answer.message !== 'pong') return;
    end = answer.next;
  }
  end.quit();
}
