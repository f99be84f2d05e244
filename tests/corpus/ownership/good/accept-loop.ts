// a task for each client
import { type Exp, type Listener, fork } from 'skerry';
import type { Echo } from '../contracts.ts';

export interface Needs {
  readonly hello: Listener<Echo>;
}
export default async function main({ hello }: Needs): Promise<void> {
  for (;;) fork(serve, await hello.accept());
}
async function serve(client: Exp<Echo>): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'ping':
        end = heard.next.pong({ text: heard.text });
        break;
      case 'quit':
      case 'closed':
        return;
    }
  }
}
