// SK2106: a field of a record is captured
import type { Block } from 'skerry';

export function f(pair: { readonly a: Block; readonly n: number }): () => number { //~
  return () => pair.a.byteLength; //!
}
