// SK2102: a second hold that nobody takes
import type { Bytes, Ref, Shared } from 'skerry';

export function f(bytes: Ref<Shared<Bytes>>): void {
  bytes.share(); //!~
}
