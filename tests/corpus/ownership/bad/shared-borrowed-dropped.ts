// SK2109: a borrowed hold is dropped
import { type Bytes, type Ref, type Shared, drop } from 'skerry';

export function f(bytes: Ref<Shared<Bytes>>): void { //~
  drop(bytes); //!
}
