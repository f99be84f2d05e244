// SK2109: an end in a borrowed record is spoken on
import type { Imp, Ref } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(open: Ref<{ readonly peer: Imp<Echo> }>): void {
  open.peer.quit(); //!~
}
