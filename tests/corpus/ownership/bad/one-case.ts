// SK2103: one case forgets it
import { type Block, type Imp, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(busy: Imp<Echo, 'Busy'>, block: Block): Promise<void> { //!
  const answer = await busy.receive();
  switch (answer.message) {
    case 'pong':
      drop(answer.next);
      drop(block); //~
      break;
    case 'refuse':
      drop(block); //~
      break;
    case 'closed':
      break;
  }
} //~
