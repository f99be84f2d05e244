// a task takes its record
import { fork, type Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

async function serve({ echo, text }: { readonly echo: Imp<Echo>; readonly text: string }): Promise<void> {
  const heard = await echo.ping({ text }).receive();
  if (heard.message === 'pong') heard.next.quit();
}
export function f(echo: Imp<Echo>): void {
  fork(serve, { echo, text: 'a' });
}
