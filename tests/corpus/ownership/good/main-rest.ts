// what main is given need not be used up, in a rest either
import { type Imp, type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export interface Needs {
  readonly hello: Listener<Echo>;
  readonly other: Imp<Echo>;
  readonly args: { readonly n: number };
}
export default async function main({ args, ...ends }: Needs): Promise<void> {
  drop(await ends.hello.accept());
  if (args.n > 1) throw new Error('too many');
}
