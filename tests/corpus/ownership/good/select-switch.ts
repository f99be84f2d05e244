// select with a switch inside a switch
import { type Imp, drop, select } from 'skerry';
import type { Echo, Store } from '../contracts.ts';

export async function first(a: Imp<Echo, 'Busy'>, s: Imp<Store, 'Getting'>): Promise<number> {
  const chosen = await select({ a, s });
  switch (chosen.from) {
    case 'a':
      drop(chosen.rest.s);
      switch (chosen.heard.message) {
        case 'pong':
          chosen.heard.next.quit();
          return 1;
        case 'refuse':
        case 'closed':
          return 2;
      }
      break;
    case 's': {
      const { heard, rest } = chosen;
      drop(rest.a);
      if (heard.message === 'closed') return 3;
      heard.next.bye();
      if (heard.message === 'data') drop(heard.block);
    }
  }
  return 0;
}
