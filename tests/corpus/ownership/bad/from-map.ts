// SK2107: taken from a map
import type { Block } from 'skerry';

export function f(all: ReadonlyMap<string, Block>): Block | undefined {
  return all.get('a'); //!~
}
