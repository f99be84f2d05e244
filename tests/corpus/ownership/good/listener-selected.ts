// a listener goes on after it heard
import { type Imp, type Listener, drop, select } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>, stop: Imp<Echo, 'Busy'>): Promise<number> {
  let ends = { listener, stop };
  for (let n = 0; ; n += 1) {
    const one = await select(ends);
    if (one.from === 'stop') {
      drop(one.rest.listener);
      if (one.heard.message === 'pong') drop(one.heard.next);
      return n;
    }
    drop(one.heard);
    ends = one.rest;
  }
}
