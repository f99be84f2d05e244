// SK2107: taken from an array
import type { Block } from 'skerry';

export function f(all: readonly Block[]): Block | undefined {
  return all[0]; //!~
}
