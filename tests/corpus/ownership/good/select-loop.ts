// two conversations until one ends
import { type Imp, drop, select } from 'skerry';
import type { Echo } from '../contracts.ts';

type Busy = Imp<Echo, 'Busy'>;
export async function race(first: Busy, second: Busy): Promise<string> {
  let a = first;
  let b = second;
  for (;;) {
    const chosen = await select({ a, b });
    if (chosen.from === 'a') {
      b = chosen.rest.b;
      if (chosen.heard.message !== 'pong') {
        drop(b);
        return 'a';
      }
      a = chosen.heard.next.ping({ text: 'a' });
    } else {
      a = chosen.rest.a;
      if (chosen.heard.message !== 'pong') {
        drop(a);
        return 'b';
      }
      b = chosen.heard.next.ping({ text: 'b' });
    }
  }
}
