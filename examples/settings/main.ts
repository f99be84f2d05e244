/** Takes settings as JSON, and says of wrong ones where they are wrong. The compiler makes the check from `Settings`. */
import type { Contract, Exp, Limits, Listener, Msg } from 'skerry';
import { decode, fork } from 'skerry';

export interface Keeper extends Contract {
  Start: { client: { take: Msg<{ json: string }, 'Taking'> } };
  Taking: {
    server: { taken: Msg<{ rules: number }, 'Start'>; refused: Msg<{ reason: string }, 'Start'> };
  };
}
export interface Needs {
  readonly keeper: Listener<Keeper>;
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

interface Settings {
  readonly name: string;
  readonly width?: `${number}px`;
  readonly rules: readonly Rule[];
}
type Rule =
  | { readonly kind: 'allow' | 'deny'; readonly path: string }
  | { readonly kind: 'all'; readonly of: readonly Rule[] };

export default async function main({ keeper }: Needs): Promise<void> {
  for (;;) fork(keep, await keeper.accept());
}

async function keep(client: Exp<Keeper>): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed') return;
    const settings = decode<Settings>(heard.json);
    end = settings.ok
      ? heard.next.taken({ rules: count(settings.value.rules) })
      : heard.next.refused({ reason: settings.reason });
  }
}

const count = (rules: readonly Rule[]): number =>
  rules.reduce((sum, rule) => sum + (rule.kind === 'all' ? count(rule.of) : 1), 0);
