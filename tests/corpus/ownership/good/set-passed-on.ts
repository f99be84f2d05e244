// filled by one function, heard by another
import { EndpointSet, type Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

type Busy = Imp<Echo, 'Busy'>;
function ask(a: Imp<Echo>, b: Imp<Echo>): EndpointSet<Busy> {
  const set = new EndpointSet<Busy>();
  set.add(a.ping({ text: 'a' }));
  set.add(b.ping({ text: 'b' }));
  return set;
}
async function count(asked: EndpointSet<Busy>): Promise<number> {
  using set = asked;
  for (let n = 0; ; n += 1) {
    const heard = await set.receive();
    if (heard.message === 'empty') return n;
    if (heard.message === 'pong') heard.next.quit();
  }
}
export async function f(a: Imp<Echo>, b: Imp<Echo>): Promise<number> {
  return count(ask(a, b));
}
