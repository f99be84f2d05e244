// SK2109: a borrowed hold is sent instead of a second one
import type { Bytes, Imp, Ref, Shared } from 'skerry';
import type { News } from '../contracts.ts';

export function f(one: Imp<News>, bytes: Ref<Shared<Bytes>>): void { //~
  one.tell({ bytes }); //!
}
