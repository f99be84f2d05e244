/** Wrong: the clock may be gone, and the answer to that is missing. TS2366 */
import type { Imp } from 'skerry';
import { drop } from 'skerry';
import type { Clock } from '../../../sips/contracts/clock.ts';

export interface Needs {
  readonly clock: Imp<Clock>;
}
export default async function main({ clock }: Needs): Promise<void> {
  await ask(clock);
}

async function ask(clock: Imp<Clock>): Promise<number> {
  const heard = await clock.now().receive();
  switch (heard.message) {
    case 'time':
      drop(heard.next);
      return heard.unixMs;
  }
}
