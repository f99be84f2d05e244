// SK2103: an optional chain that may not come to it
import type { Block } from 'skerry';

interface Sink {
  take(block: Block): void;
}
export function f(sink: { readonly to?: Sink }, block: Block): void { //!
  sink.to?.take(block); //~
} //~
